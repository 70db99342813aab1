package govbus.catalog.manifest;

import govbus.catalog.ItemType;
import govbus.catalog.Library;

/** Reads a base library from its document. */
final class LibraryReader {
    private LibraryReader() {}

    static Library read(String name, Fields spec) {
        return new Library(
                name,
                spec.text("title"),
                spec.word("keyType", ItemType.class, ItemType.CITIZEN_ID),
                spec.map("keys"),
                spec.each(
                        "facts",
                        fact -> new Library.Fact(
                                fact.text("name"),
                                fact.text("title"),
                                fact.text("authority"),
                                fact.flag("sensitive"),
                                fact.each(
                                        "from",
                                        from -> new Library.Origin(from.text("resource"), from.text("item"))))));
    }
}
