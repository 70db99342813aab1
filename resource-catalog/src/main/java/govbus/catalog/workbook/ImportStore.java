package govbus.catalog.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports with their workbooks, kept for some days so that the page may be closed meanwhile. */
@Component
class ImportStore {
    private static final Duration SILENT = Duration.ofMinutes(2);
    private static final String COLUMNS =
            "id, changed_by, file, dry_run, state, progress, started_at, updated_at, summary, problems";

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(String by, String file, boolean dryRun, byte[] workbook) {
        UUID id = UUID.randomUUID();
        jdbc.sql("delete from catalog.import where started_at < now() - interval '7 days'")
                .update();
        jdbc.sql(
                        "insert into catalog.import (id, changed_by, file, dry_run, state, workbook) values (?, ?, ?, ?, 'WAITING', ?)")
                .params(id, by, file, dryRun, workbook)
                .update();
        return id;
    }

    void progress(UUID id, ImportJob.State state, int percent) {
        jdbc.sql("update catalog.import set state = ?, progress = ?, updated_at = now() where id = ?")
                .params(state.name(), percent, id)
                .update();
    }

    void end(UUID id, ImportJob.State state, ImportJob.Summary summary, List<ImportProblem> problems) {
        jdbc.sql("""
                update catalog.import set state = ?, progress = 100, updated_at = now(), summary = ?::json,
                  problems = ?::json where id = ?""")
                .params(state.name(), json.writeValueAsString(summary), json.writeValueAsString(problems), id)
                .update();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from catalog.import where id = ?")
                .param(id)
                .query((row, index) -> read(row))
                .optional();
    }

    Optional<byte[]> workbook(UUID id) {
        return jdbc.sql("select workbook from catalog.import where id = ?")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    /** The newest first; {@code null} for everybody's. */
    List<ImportJob> list(String by) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from catalog.import where :by::text is null or changed_by = :by order by started_at desc limit 50")
                .param("by", by)
                .query((row, index) -> read(row))
                .list();
    }

    private ImportJob read(ResultSet row) throws SQLException {
        ImportJob.State state = ImportJob.State.valueOf(row.getString("state"));
        Instant updated = row.getTimestamp("updated_at").toInstant();
        boolean ended = state == ImportJob.State.DONE || state == ImportJob.State.REFUSED;
        boolean silent = updated.plus(SILENT).isBefore(Instant.now());
        String summary = row.getString("summary");
        String problems = row.getString("problems");
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("changed_by"),
                row.getString("file"),
                row.getBoolean("dry_run"),
                !ended && silent ? ImportJob.State.INTERRUPTED : state,
                row.getInt("progress"),
                row.getTimestamp("started_at").toInstant(),
                updated,
                summary == null ? null : json.readValue(summary, ImportJob.Summary.class),
                problems == null ? List.of() : json.readValue(problems, new TypeReference<List<ImportProblem>>() {}));
    }
}
