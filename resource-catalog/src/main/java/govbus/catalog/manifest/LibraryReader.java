package govbus.catalog.manifest;

import govbus.catalog.ItemType;
import govbus.catalog.Library;

/** Reads a base library from its document. */
final class LibraryReader {
    private static final int AGREED = 2;
    private static final int ABOVE = 85;

    private LibraryReader() {}

    static Library read(String name, Fields spec) {
        return new Library(
                name,
                spec.text("title"),
                spec.word("keyType", ItemType.class, ItemType.CITIZEN_ID),
                spec.map("keys"),
                spec.below("retention").number("history"),
                spec.each("facts", LibraryReader::fact),
                spec.has("matching") ? matching(spec.below("matching")) : null,
                spec.has("guard") ? guard(spec.below("guard")) : null,
                spec.each("events", LibraryReader::event));
    }

    private static Library.Fact fact(Fields fact) {
        return new Library.Fact(
                fact.text("name"),
                fact.text("title"),
                fact.text("authority"),
                fact.flag("sensitive"),
                fact.word("rule", Library.Rule.class, Library.Rule.PRECEDENCE),
                or(fact.number("agreed"), AGREED),
                fact.word("compare", Library.Compare.class, Library.Compare.EXACT),
                fact.flag("oldKey"),
                fact.each("from", from -> new Library.Origin(from.text("resource"), from.text("item"))));
    }

    private static Library.Matching matching(Fields matching) {
        return new Library.Matching(matching.texts("facts"), or(matching.number("above"), ABOVE));
    }

    private static Library.Guard guard(Fields guard) {
        return new Library.Guard(share(guard, "deletes"), share(guard, "changes"));
    }

    private static Library.Share share(Fields guard, String key) {
        Fields share = guard.below(key);
        return guard.has(key) ? new Library.Share(or(share.number("percent"), 100), or(share.number("of"), 0)) : null;
    }

    private static Library.LifeEvent event(Fields event) {
        Fields within = event.below("within");
        return new Library.LifeEvent(
                event.text("name"),
                event.text("title"),
                event.textOrNull("fact"),
                event.texts("becomes"),
                event.flag("created"),
                event.flag("changed"),
                event.has("within") ? new Library.Within(within.text("fact"), or(within.number("days"), 0)) : null);
    }

    private static int or(Integer number, int otherwise) {
        return number == null ? otherwise : number;
    }
}
