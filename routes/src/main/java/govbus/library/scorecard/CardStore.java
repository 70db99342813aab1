package govbus.library.scorecard;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Scorecards by day, and how far the counting of today's is. */
@Component
class CardStore {

    private static final int DAYS = 90;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    CardStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * How far a round through a library is.
     *
     * @param upTo the last key that was counted
     * @param words that were forgotten
     * @param gone entities that were forgotten
     * @param finished when it ended; {@code null} while it goes on
     */
    record Round(String upTo, Tally.State state, long words, long gone, Instant finished) {

        static Round first() {
            return new Round("", Tally.State.empty(), 0, 0, null);
        }
    }

    /** The round of a library, for this node alone until the transaction ends; empty while another has it. */
    Optional<Round> lock(String library) {
        jdbc.update("insert into library.stocktaking (library) values (?) on conflict do nothing", library);
        return jdbc
                .query(
                        "select * from library.stocktaking where library = ? for update skip locked",
                        (rs, row) -> {
                            Timestamp finished = rs.getTimestamp("finished_at");
                            return new Round(
                                    rs.getString("up_to"),
                                    read(rs.getString("tally")),
                                    rs.getLong("words"),
                                    rs.getLong("gone"),
                                    finished == null ? null : finished.toInstant());
                        },
                        library)
                .stream()
                .findFirst();
    }

    Optional<Tally.State> state(String library) {
        return jdbc
                .queryForList("select tally::text from library.stocktaking where library = ?", String.class, library)
                .stream()
                .filter(Objects::nonNull)
                .map(this::read)
                .findFirst();
    }

    private Tally.State read(String tally) {
        return tally == null ? Tally.State.empty() : json.readValue(tally, Tally.State.class);
    }

    void keep(String library, Round round) {
        jdbc.update(
                "update library.stocktaking set up_to = ?, tally = ?::jsonb, words = ?, gone = ?, finished_at = ?"
                        + " where library = ?",
                round.upTo(),
                json.writeValueAsString(round.state()),
                round.words(),
                round.gone(),
                round.finished() == null ? null : Timestamp.from(round.finished()),
                library);
    }

    void add(LocalDate day, Scorecard card) {
        jdbc.update(
                """
                insert into library.scorecard (library, day, card, summary) values (?, ?, ?::jsonb, ?::jsonb)
                on conflict (library, day) do update set card = excluded.card, summary = excluded.summary
                """,
                card.library(),
                Date.valueOf(day),
                json.writeValueAsString(card),
                json.writeValueAsString(card.day(day)));
        jdbc.update(
                "delete from library.scorecard where library = ? and day < ?",
                card.library(),
                Date.valueOf(day.minusDays(DAYS)));
    }

    Optional<Scorecard> newest(String library) {
        return jdbc
                .queryForList(
                        "select card::text from library.scorecard where library = ? order by day desc limit 1",
                        String.class,
                        library)
                .stream()
                .map(card -> json.readValue(card, Scorecard.class))
                .findFirst();
    }

    /** The oldest first. */
    List<Scorecard.Day> days(String library) {
        return jdbc
                .queryForList(
                        "select summary::text from library.scorecard where library = ? order by day",
                        String.class,
                        library)
                .stream()
                .map(day -> json.readValue(day, Scorecard.Day.class))
                .toList();
    }
}
