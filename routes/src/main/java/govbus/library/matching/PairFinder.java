package govbus.library.matching;

import govbus.catalog.Library;
import govbus.library.AsOf;
import govbus.library.Fact;
import govbus.library.Golden;
import govbus.library.GoldenRecords;
import govbus.library.merge.Likeness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for pairs when somebody asks for them, at most once a minute, and not longer than five seconds: pairs that are
 * equal in the first two facts of the matching, of which those are kept that are alike enough in all of them.
 */
@Component
class PairFinder {

    private static final Logger LOG = LoggerFactory.getLogger(PairFinder.class);
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final int MOST = 200;

    private final GoldenRecords golden;
    private final PairStore pairs;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Instant> looked = new ConcurrentHashMap<>();

    PairFinder(GoldenRecords golden, PairStore pairs, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.golden = golden;
        this.pairs = pairs;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Looks again, unless that was done within a minute. */
    void look(Library library) {
        Instant before = looked.get(library.name());
        if (library.matching() == null
                || before != null && before.isAfter(Instant.now().minus(FRESH))) {
            return;
        }
        looked.put(library.name(), Instant.now());
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.execute("set local statement_timeout = '5s'");
                keep(
                        library,
                        golden.alike(
                                library.name(),
                                library.matching().facts().stream().limit(2).toList(),
                                MOST));
            });
        } catch (DataAccessException tooLong) {
            LOG.warn("pairs of library {} stay as they were: {}", library.name(), tooLong.getMessage());
        }
    }

    private void keep(Library library, List<String[]> found) {
        List<String> keys = found.stream().flatMap(Stream::of).distinct().toList();
        Map<String, Golden> records = golden.find(library.name(), keys, AsOf.NOW).stream()
                .collect(Collectors.toMap(Golden::key, Function.identity()));
        List<String> alike = new ArrayList<>();
        for (String[] pair : found) {
            int score = score(library, records.get(pair[0]), records.get(pair[1]));
            if (score >= library.matching().above()) {
                pairs.found(library.name(), pair[0], pair[1], score);
                alike.add(pair[0] + " " + pair[1]);
            }
        }
        pairs.onlyAlike(library.name(), alike);
    }

    /** Each fact weighs one more than the next. */
    static int score(Library library, Golden one, Golden other) {
        List<String> facts = library.matching().facts();
        int all = 0;
        int same = 0;
        for (int i = 0; i < facts.size(); i++) {
            int weight = facts.size() - i;
            all += weight;
            same += same(library, facts.get(i), one, other) ? weight : 0;
        }
        return all == 0 ? 0 : 100 * same / all;
    }

    static boolean same(Library library, String fact, Golden one, Golden other) {
        String left = value(one, fact);
        String right = value(other, fact);
        return left != null
                && right != null
                && library.facts().stream()
                        .filter(declared -> declared.name().equals(fact))
                        .anyMatch(declared -> Likeness.canonical(declared.compare(), left)
                                .equals(Likeness.canonical(declared.compare(), right)));
    }

    static String value(Golden record, String fact) {
        Fact found = record == null ? null : record.facts().get(fact);
        return found == null ? null : found.value();
    }
}
