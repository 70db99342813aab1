package govbus.catalog;

/**
 * A type of electronic certificate (证照类型, GB/T 36902) that the window can fetch.
 *
 * @param name {@code real-estate}
 * @param code certificate type code (证照类型代码)
 * @param resource the resource whose records are the certificates
 * @param holder item that holds the holder's number
 * @param number item that holds the certificate number
 */
public record CertificateType(String name, String title, String code, String resource, String holder, String number) {}
