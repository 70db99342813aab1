package govbus.catalog.workbook;

import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.Resource;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.registry.Entry;
import govbus.catalog.registry.EntryQuestion;
import govbus.catalog.registry.Registry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The catalogue as a workbook of the same form as it is imported by: read back, it changes nothing. */
@Component
public class CatalogWorkbook {
    /** Most entries of a workbook; Excel itself ends at 1,048,576 rows. */
    public static final int MOST_ENTRIES = 20_000;

    private static final int PAGE = 500;
    private static final int FLUSHED = 1_000;

    private final Catalog catalog;
    private final Registry registry;

    CatalogWorkbook(Catalog catalog, Registry registry) {
        this.catalog = catalog;
        this.registry = registry;
    }

    /** The empty form with drop-downs and an example. */
    public void template(OutputStream out) throws IOException {
        FormWorkbook.template(out);
    }

    /**
     * Writes entries.
     *
     * @param provider only this department's; {@code null} for all
     * @param seen which entries whoever asks may see
     */
    public void write(String provider, Predicate<Resource> seen, OutputStream out) throws IOException {
        CatalogSnapshot now = catalog.current();
        Predicate<Entry> wanted = entry ->
                (provider == null || entry.key().name().startsWith(provider + "/")) && isSeen(entry, now, seen);
        FormWorkbook.write(
                out,
                (form, sheet) -> {
                    int[] row = {0};
                    each(wanted, entry -> {
                        form.row(++row[0], entryCells(entry, now));
                        if (row[0] % FLUSHED == 0) {
                            sheet.flush();
                        }
                    });
                },
                (form, sheet) -> {
                    int[] row = {0};
                    each(wanted, entry -> {
                        for (JsonNode item : entry.document().path("spec").path("items")) {
                            form.row(++row[0], itemCells(entry, item, now));
                            if (row[0] % FLUSHED == 0) {
                                sheet.flush();
                            }
                        }
                    });
                });
    }

    private static boolean isSeen(Entry entry, CatalogSnapshot now, Predicate<Resource> seen) {
        Resource resource = now.resources().get(entry.key().name());
        return resource != null && seen.test(resource);
    }

    /** Work on an entry that may fail to be written. */
    private interface Work {
        void on(Entry entry) throws IOException;
    }

    private void each(Predicate<Entry> wanted, Work work) throws IOException {
        EntryKey after = null;
        int written = 0;
        while (written < MOST_ENTRIES) {
            List<Entry> page = registry.entries(new EntryQuestion("Resource", null, null, after, PAGE));
            for (Entry entry : page) {
                if (wanted.test(entry) && written++ < MOST_ENTRIES) {
                    work.on(entry);
                }
            }
            if (page.size() < PAGE) {
                return;
            }
            after = page.get(PAGE - 1).key();
        }
    }

    private static List<String> entryCells(Entry entry, CatalogSnapshot now) {
        JsonNode spec = entry.document().path("spec");
        Department provider = provider(entry, now);
        return EntryColumns.ALL.stream()
                .map(column -> {
                    if (column == EntryColumns.NAME) {
                        return entry.key().name();
                    } else if (column == EntryColumns.PROVIDER_NAME) {
                        return provider.title();
                    } else if (column == EntryColumns.PROVIDER) {
                        return provider.code();
                    } else if (column == EntryColumns.SECRECY) {
                        return "非涉密";
                    }
                    return CellValue.text(spec.at(column.pointer()), column);
                })
                .toList();
    }

    private static List<String> itemCells(Entry entry, JsonNode item, CatalogSnapshot now) {
        JsonNode spec = entry.document().path("spec");
        String name = item.path("name").asString();
        return ItemColumns.ALL.stream()
                .map(column -> {
                    if (column == ItemColumns.PROVIDER) {
                        return provider(entry, now).code();
                    } else if (column == ItemColumns.ENTRY) {
                        return spec.path("title").asString();
                    } else if (column == ItemColumns.KEY) {
                        return spec.path("key").valueStream().anyMatch(key -> key.asString()
                                        .equals(name))
                                ? "是"
                                : "";
                    } else if (column == ItemColumns.TIMESTAMP) {
                        return spec.path("timestamp").asString("").equals(name) ? "是" : "";
                    } else if (column == ItemColumns.SECRECY) {
                        return "非涉密";
                    } else if (column.pointer().equals("/sensitive")) {
                        return item.path("sensitive").asBoolean(false) ? "是" : "否";
                    }
                    return CellValue.text(item.at(column.pointer()), column);
                })
                .toList();
    }

    private static Department provider(Entry entry, CatalogSnapshot now) {
        String name = entry.key().name();
        String department = name.substring(0, name.indexOf('/'));
        return now.departments().getOrDefault(department, new Department(department, department, ""));
    }
}
