package govbus.adapter.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import govbus.adapter.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * The rows of a CSV text (RFC 4180) with a header row; place {@code line 7}. After a record whose quotes are broken
 * reading starts again at the next physical line, so that one stray quote does not swallow what follows.
 */
public final class CsvRows implements RowStream {
    private static final int LONGEST_RECORD = 4 * 1024 * 1024;
    private static final int MOST_RESTARTS = 1000;

    private final TextSource source;
    private final CsvForm form;
    private final LineCursor originals;
    private final CsvHeader header;
    private final int[] itemOfColumn;
    private CsvLine.Handler handler;
    private CsvReader<CsvLine> parser;
    private Iterator<CsvLine> lines;
    private long linesBefore;
    private int restarts;

    public CsvRows(TextSource source, CsvForm form) throws IOException {
        this.source = source;
        this.form = form;
        originals = new LineCursor(source.from(0));
        start(0);
        CsvLine first = header();
        header = CsvHeader.of(first == null ? new String[0] : first.fields(), form.shape());
        itemOfColumn = header.names().stream().mapToInt(form::target).toArray();
    }

    public CsvHeader head() {
        return header;
    }

    @Override
    public Row next() throws IOException {
        try {
            if (!lines.hasNext()) {
                return null;
            }
            return row(lines.next());
        } catch (CsvParseException broken) {
            return restart(linesBefore + handler.line(), "broken-quotes: " + broken.getMessage());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        try (originals) {
            parser.close();
        }
    }

    private Row row(CsvLine read) throws IOException {
        long line = linesBefore + read.line();
        String[] fields = read.fields();
        if (fields.length != header.width()) {
            String reason = "wrong-column-count: " + fields.length + " columns, the header has " + header.width();
            return read.lineBreaks() > 0 ? restart(line, reason) : unreadable(line, 1, reason);
        }
        Draft draft = new Draft(form.shape(), form.rules());
        for (int column = 0; column < fields.length; column++) {
            put(draft, column, fields[column]);
        }
        return draft.row("line " + line, () -> originals.lines(line, 1 + read.lineBreaks(), Draft.Original.LIMIT));
    }

    private void put(Draft draft, int column, String value) {
        String name = header.names().get(column);
        if (itemOfColumn[column] >= 0) {
            draft.putAt(itemOfColumn[column], name, value);
        } else if (itemOfColumn[column] == CsvForm.OPERATION) {
            draft.operation(value);
        } else {
            draft.passOver(name, value);
        }
    }

    private Row unreadable(long line, int count, String reason) throws IOException {
        return Row.unreadable("line " + line, originals.lines(line, count, Draft.Original.LIMIT), reason);
    }

    private Row restart(long line, String reason) throws IOException {
        if (++restarts > MOST_RESTARTS) {
            throw new BrokenText("line " + line, "more than " + MOST_RESTARTS + " records with broken quotes");
        }
        Row row = unreadable(line, 1, reason);
        parser.close();
        linesBefore = line;
        start(originals.offset());
        return row;
    }

    private void start(long offset) throws IOException {
        handler = new CsvLine.Handler();
        parser = CsvReader.builder()
                .fieldSeparator(form.separator())
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                .build(handler, source.reader(offset));
        lines = parser.iterator();
    }

    private CsvLine header() throws IOException {
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (CsvParseException broken) {
            throw new BrokenText("line " + handler.line(), "the header row: " + broken.getMessage());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
