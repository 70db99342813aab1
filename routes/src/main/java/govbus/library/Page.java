package govbus.library;

import java.util.List;

/** A page of a longer list. */
public record Page<T>(long total, List<T> items) {}
