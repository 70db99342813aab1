package govbus.library.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.library.Candidate;
import govbus.library.Fact;
import govbus.library.Golden;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Counting the words of a sample. */
class TallyTest {

    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final Library LIBRARY = new Library(
            "population",
            "人口",
            ItemType.CITIZEN_ID,
            Map.of(),
            List.of(new Library.Fact(
                    "name",
                    "姓名",
                    "police",
                    false,
                    Library.Rule.PRECEDENCE,
                    2,
                    Library.Compare.NAME,
                    false,
                    List.of(new Library.Origin("police/r", "xm"), new Library.Origin("fund/a", "xm")))));

    private static Golden golden(String key, String police, String fund) {
        List<Candidate> losing =
                fund == null ? List.of() : List.of(new Candidate("fund/a", fund, AT, AT.plusSeconds(60)));
        return new Golden(
                key,
                key,
                1,
                Map.of("name", new Fact(police, "police/r", AT, AT.plusSeconds(2), "precedence", losing)),
                AT);
    }

    @Test
    void wordsAreCountedAsChosenAgreeingWonAndLostByTheFactsOwnMeasure() {
        Tally tally = new Tally(LIBRARY);
        tally.add(golden("1", "张伟", "张 伟"));
        tally.add(golden("2", "李娜", "李那"));
        tally.add(golden("3", "王芳", null));

        assertThat(tally.entities()).isEqualTo(3);
        assertThat(tally.disputed("name")).isEqualTo(1);
        assertThat(tally.covered("fund/a")).isEqualTo(2);
        Tally.Count police = tally.count("name", "police/r");
        Tally.Count fund = tally.count("name", "fund/a");
        assertThat(police.chosen).isEqualTo(3);
        assertThat(police.won).isEqualTo(1);
        assertThat(fund.agreeing).isEqualTo(1);
        assertThat(fund.lost).isEqualTo(1);
        assertThat(tally.delay("fund/a")).isEqualTo(60);
    }
}
