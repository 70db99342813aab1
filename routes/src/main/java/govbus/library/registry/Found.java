package govbus.library.registry;

import java.util.List;

/** Records found, with how many there are in all. */
record Found(long total, List<java.util.Map<String, Object>> records) {}
