package govbus.adapter.text;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * One CSV record.
 *
 * @param line physical line on which it starts, from 1
 * @param fields an empty field without quotes is {@code null}
 * @param lineBreaks how many line breaks stand inside its fields
 */
record CsvLine(long line, String[] fields, int lineBreaks) {

    /** Collects the fields of a record, and knows where the record began that the parser stumbled over. */
    static final class Handler extends AbstractBaseCsvCallbackHandler<CsvLine> {
        /** Most fields of a record. */
        private static final int MOST_FIELDS = 4096;

        private final List<String> fields = new ArrayList<>();
        private int lineBreaks;
        private long line;

        long line() {
            return line;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            fields.clear();
            lineBreaks = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index < MOST_FIELDS) {
                fields.add(length == 0 && !quoted ? null : new String(buffer, offset, length));
            }
            if (quoted) {
                countLineBreaks(buffer, offset, length);
            }
        }

        @Override
        protected CsvLine buildRecord() {
            return new CsvLine(line, fields.toArray(String[]::new), lineBreaks);
        }

        private void countLineBreaks(char[] buffer, int offset, int length) {
            for (int index = offset; index < offset + length; index++) {
                boolean pair = buffer[index] == '\r' && index + 1 < offset + length && buffer[index + 1] == '\n';
                if (buffer[index] == '\n' || buffer[index] == '\r' && !pair) {
                    lineBreaks++;
                }
            }
        }
    }
}
