package govbus.catalog.manifest;

/** What names an entry of the catalogue. */
public record EntryKey(Kind kind, String name) {}
