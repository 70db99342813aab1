package govbus.quality;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.quality.CompletionDesk.Correction;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A group's file as it comes back, corrected: UTF-8, or GB18030 as spreadsheets here save it. */
final class ReturnedFile {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private final List<String> header;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line of the file.
     *
     * @param line its number in the file, from 1
     * @param id {@code null} when there is none that can be read
     */
    record Line(long line, Long id, Correction correction) {}

    private ReturnedFile(List<String> header) {
        this.header = header;
    }

    /** Throws a refusal when the file as a whole cannot be read. */
    static ReturnedFile read(byte[] body) {
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text(body))) {
            ReturnedFile file = null;
            for (CsvRecord one : records) {
                if (file == null) {
                    file = new ReturnedFile(headerOf(one));
                } else {
                    file.add(one);
                }
            }
            if (file == null || file.lines.isEmpty()) {
                throw invalid("文件没有数据 / no lines");
            }
            return file;
        } catch (CsvParseException broken) {
            throw invalid(broken.getMessage());
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException("reading from memory", impossible);
        }
    }

    /** The columns that hold values. */
    List<String> items() {
        return header.stream()
                .filter(name -> !name.equals(QuarantineFile.ID) && !name.equals(QuarantineFile.REASON))
                .toList();
    }

    List<Line> lines() {
        return lines;
    }

    private static List<String> headerOf(CsvRecord record) {
        List<String> names = record.getFields().stream().map(String::strip).toList();
        if (!names.contains(QuarantineFile.ID)) {
            throw invalid("第一行须有列 _id / the first line must name a column _id");
        }
        if (Set.copyOf(new HashSet<>(names)).size() < names.size()) {
            throw invalid("列名重复 / a column stands twice");
        }
        return names;
    }

    private void add(CsvRecord record) {
        if (lines.size() == QuarantineFile.MOST_LINES) {
            throw invalid("不超过一万行 / at most 10,000 lines");
        }
        Long id = null;
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size() && i < record.getFieldCount(); i++) {
            String cell = record.getField(i);
            String name = header.get(i);
            if (name.equals(QuarantineFile.ID)) {
                id = number(cell);
            } else if (!name.equals(QuarantineFile.REASON)) {
                values.put(name, cell.isEmpty() ? null : Cell.in(cell));
            }
        }
        lines.add(new Line(record.getStartingLineNumber(), id, id == null ? null : new Correction(id, values)));
    }

    private static Long number(String cell) {
        String text = cell.strip();
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static String text(byte[] body) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, CHINESE)) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                // Not this one; the last of them is followed by a refusal.
                continue;
            }
        }
        throw invalid("编码须为 UTF-8 或 GB18030 / neither UTF-8 nor GB18030");
    }

    private static Refusal invalid(String detail) {
        return new Refusal(RefusalCode.RECORDS_INVALID, detail);
    }
}
