package govbus.quality;

import de.siegmar.fastcsv.writer.CsvWriter;
import govbus.adapter.RowProblem;
import govbus.catalog.Resource;
import govbus.quality.QuarantineDesk.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes a group as a CSV file to be corrected: a line a record with its number, its values and what is wrong. */
@Component
class QuarantineFile {

    /** Cannot be the name of an item, which begins with a letter. */
    static final String ID = "_id";

    static final String REASON = "_reason";
    static final int MOST_LINES = 10_000;
    private static final int PIECE = 500;
    private static final TypeReference<List<RowProblem>> PROBLEMS = new TypeReference<>() {};

    /** Spreadsheets take a file for UTF-8 only when it begins so. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;
    private final JsonMapper json;

    QuarantineFile(JdbcTemplate jdbc, TransactionTemplate transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        this.json = json;
    }

    /**
     * Writes the oldest ten thousand that wait.
     *
     * @param clear whether sensitive values are written as they are, else masked
     */
    void write(Resource resource, Filter group, boolean clear, Writer out) {
        reading.executeWithoutResult(status -> jdbc.query(
                connection -> {
                    var statement =
                            connection.prepareStatement("select id, items, values, problems from quality.quarantine"
                                    + QuarantineDesk.WHERE + " order by id limit " + MOST_LINES);
                    statement.setFetchSize(PIECE);
                    Object[] params = QuarantineDesk.params(group);
                    for (int i = 0; i < params.length; i++) {
                        statement.setObject(i + 1, params[i]);
                    }
                    return statement;
                },
                rs -> {
                    write(resource, rs, clear, out);
                    return null;
                }));
    }

    private void write(Resource resource, ResultSet rs, boolean clear, Writer out) throws SQLException {
        try {
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(out);
            List<String> header = new ArrayList<>(List.of(ID));
            header.addAll(resource.itemNames());
            header.add(REASON);
            csv.writeRecord(header);
            while (rs.next()) {
                csv.writeRecord(line(resource, rs, clear));
            }
            csv.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("the reader of the file is gone", gone);
        }
    }

    private List<String> line(Resource resource, ResultSet rs, boolean clear) throws SQLException {
        List<String> items = List.of((String[]) rs.getArray(2).getArray());
        String[] values = (String[]) rs.getArray(3).getArray();
        List<String> line = new ArrayList<>(List.of(rs.getString(1)));
        for (String item : resource.itemNames()) {
            int at = items.indexOf(item);
            String value = at < 0 || at >= values.length ? null : values[at];
            line.add(Cell.out(clear ? value : Discretion.shown(resource, item, value)));
        }
        line.add(Cell.out(json.readValue(rs.getString(4), PROBLEMS).stream()
                .map(problem -> (problem.item() == null ? "" : problem.item() + ": ") + problem.rule() + " ("
                        + problem.expected() + ")")
                .collect(Collectors.joining("; "))));
        return line;
    }
}
