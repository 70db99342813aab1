package govbus.catalog;

import java.util.List;

/**
 * A government service matter (政务服务事项).
 *
 * @param name for machines
 * @param code implementation code (实施编码) or another code by which the window names it
 * @param certificates names of the certificate types it may ask for
 */
public record Matter(String name, String title, String code, List<String> certificates) {}
