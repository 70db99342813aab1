package govbus.catalog.workbook;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import tools.jackson.databind.node.ObjectNode;

/** Reads a workbook against the catalogue: which entries its rows mean, and what they shall say. */
final class WorkbookReader {
    private final Map<String, Department> departments = new HashMap<>();
    private final Map<EntryTitle, String> names = new HashMap<>();
    private final CatalogSnapshot catalog;
    private final Function<String, Optional<ObjectNode>> documents;
    private final SheetProblems problems;
    private final Map<EntryTitle, EntryDraft> drafts = new LinkedHashMap<>();
    private final EntryNames fresh;

    /** Titles are unique with a provider. */
    private record EntryTitle(String department, String title) {}

    /** @param documents the document in force of a resource */
    WorkbookReader(CatalogSnapshot catalog, Function<String, Optional<ObjectNode>> documents, SheetProblems problems) {
        this.catalog = catalog;
        this.documents = documents;
        this.problems = problems;
        this.fresh = new EntryNames(catalog);
        catalog.departments().values().forEach(department -> departments.put(department.code(), department));
        catalog.resources()
                .values()
                .forEach(entry -> names.put(new EntryTitle(entry.department(), entry.title()), entry.name()));
    }

    /** The entries by name, in the order of the workbook. */
    Map<String, EntryDraft> read(Path file) throws IOException {
        for (String merged : WorkbookGuard.inspect(file)) {
            String range = merged.substring(merged.indexOf(' ') + 1);
            problems.add(
                    new Spot(
                            merged.substring(merged.lastIndexOf('/', merged.indexOf(' ')) + 1, merged.indexOf(' ')),
                            0,
                            -1),
                    "merged-cells",
                    range,
                    "不接受合并单元格",
                    "cells that are not merged");
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            new SheetReader(EntryColumns.SHEET, EntryColumns.ALL, problems).read(workbook, this::entry);
            new SheetReader(ItemColumns.SHEET, ItemColumns.ALL, problems).read(workbook, this::item);
        }
        Map<String, EntryDraft> read = new LinkedHashMap<>();
        drafts.values().forEach(draft -> read.put(draft.name(), draft));
        return read;
    }

    private void entry(SheetRow row) {
        boolean complete = required(row, EntryColumns.ALL);
        Department department = department(row, EntryColumns.PROVIDER);
        String title = row.text(EntryColumns.TITLE);
        if (department == null
                || title.isEmpty()
                || !complete && row.text(EntryColumns.PROVIDER).isEmpty()) {
            return;
        }
        EntryTitle key = new EntryTitle(department.name(), title);
        if (drafts.containsKey(key)) {
            problems.add(
                    row.spot(EntryColumns.TITLE),
                    "C9 title-taken",
                    title,
                    "同一提供方下名称重复",
                    "a title of its own; it stands in row "
                            + drafts.get(key).head().row() + ", too");
            return;
        }
        String name = name(row, key);
        drafts.put(key, new EntryDraft(name, row, documents.apply(name), problems));
    }

    private String name(SheetRow row, EntryTitle key) {
        String given = row.text(EntryColumns.NAME);
        if (given.isEmpty()) {
            String known = names.get(key);
            return known != null ? known : fresh.next(key.department(), key.title());
        }
        String name = given.contains("/") ? given : key.department() + "/" + given;
        if (!name.startsWith(key.department() + "/")) {
            problems.add(row.spot(EntryColumns.NAME), "not-owner", given, "资源标识不属于该提供方", key.department() + "/<name>");
        }
        return name;
    }

    private void item(SheetRow row) {
        boolean complete = required(row, ItemColumns.ALL);
        Department department = department(row, ItemColumns.PROVIDER);
        if (department == null || !complete && row.text(ItemColumns.ENTRY).isEmpty()) {
            return;
        }
        EntryDraft draft = drafts.get(new EntryTitle(department.name(), row.text(ItemColumns.ENTRY)));
        if (draft == null) {
            problems.add(
                    row.spot(ItemColumns.ENTRY),
                    "reference-unknown",
                    row.text(ItemColumns.ENTRY),
                    "工作表“" + EntryColumns.SHEET + "”中没有该信息资源",
                    "a title of the sheet " + EntryColumns.SHEET);
        } else {
            draft.item(row);
        }
    }

    private boolean required(SheetRow row, java.util.List<Column> columns) {
        boolean complete = true;
        for (Column column : columns) {
            if (column.required() && row.has(column) && row.text(column).isEmpty()) {
                problems.add(row.spot(column), "missing", null, "缺少必填项“" + column.title() + "”", column.english());
                complete = false;
            }
        }
        return complete;
    }

    private Department department(SheetRow row, Column column) {
        String code = row.text(column);
        Department department = departments.get(code);
        if (department == null && !code.isEmpty()) {
            problems.add(
                    row.spot(column),
                    "C2 reference-unknown",
                    code,
                    "提供方代码未登记",
                    "the code of a registered department, one of "
                            + catalog.departments().size());
        }
        return department;
    }
}
