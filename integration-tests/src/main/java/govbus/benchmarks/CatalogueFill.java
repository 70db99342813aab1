package govbus.benchmarks;

import govbus.benchmarks.catalogue.SyntheticEntry;
import govbus.city.bureau.Database;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Puts entries into the bus's own store as its writer would, while the bus is down: a catalogue that is there already. */
final class CatalogueFill {
    private static final int AT_ONCE = 5_000;
    private static final String FILLED = "bench-fill";

    private CatalogueFill() {}

    static void fill(Database books, Stream<SyntheticEntry> entries) {
        List<Object[]> rows = new ArrayList<>();
        long number = 0;
        for (Iterator<SyntheticEntry> each = entries.iterator(); each.hasNext(); ) {
            SyntheticEntry entry = each.next();
            rows.add(new Object[] {entry.name(), entry.document("307001/%06d".formatted(500_000 + ++number)), FILLED});
            if (rows.size() == AT_ONCE || !each.hasNext()) {
                books.insertAll("""
                        insert into catalog.entry
                          (kind, name, version, resource_version, document, revision, changed_by, changed_at)
                        values ('Resource', ?, 1, 1, ?::json, 0, ?, now())""", rows);
                rows.clear();
            }
        }
        // one revision brought them all
        books.sql().update("update catalog.revision set revision = revision + 1");
        books.sql()
                .update(
                        "update catalog.entry set revision = (select revision from catalog.revision) where changed_by = ?",
                        FILLED);
        books.sql().update("""
                insert into catalog.history
                  (revision, kind, name, version, resource_version, action, changed_by, changed_at, after)
                select revision, kind, name, version, resource_version, 'created', changed_by, changed_at, document
                from catalog.entry where changed_by = ?""", FILLED);
        books.sql().update("""
                insert into catalog.resource_code (code, resource)
                select document -> 'spec' ->> 'code', name from catalog.entry where changed_by = ?""", FILLED);
        books.sql().execute("vacuum analyze catalog.entry");
    }
}
