package govbus.library;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.ItemType;
import govbus.catalog.Library;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The golden record depends on what the sources say, not on when they said it. */
class MergeTest {

    private static final Library LIBRARY = new Library(
            "population",
            "人口库",
            ItemType.CITIZEN_ID,
            Map.of("police/resident", "id", "hrss/person", "id"),
            List.of(
                    new Library.Fact(
                            "name",
                            "姓名",
                            "police",
                            false,
                            List.of(
                                    new Library.Origin("police/resident", "xm"),
                                    new Library.Origin("hrss/person", "name"))),
                    new Library.Fact(
                            "employer", "单位", "hrss", false, List.of(new Library.Origin("hrss/person", "employer")))));

    private static SourceWord says(String resource, Map<String, String> items) {
        return new SourceWord(resource, items, Instant.EPOCH, Instant.EPOCH);
    }

    @Test
    void theFirstSourceThatHasAValueWinsAndItsNameIsKept() {
        Map<String, Fact> golden = new Merge(LIBRARY)
                .golden(List.of(
                        says("hrss/person", Map.of("name", "张三丰", "employer", "某公司")),
                        says("police/resident", Map.of("xm", "张三"))));

        assertThat(golden.get("name").value()).isEqualTo("张三");
        assertThat(golden.get("name").source()).isEqualTo("police/resident");
        assertThat(golden.get("employer").source()).isEqualTo("hrss/person");
    }

    @Test
    void whenTheFirstSourceFallsSilentTheNextOneSpeaks() {
        Map<String, Fact> golden = new Merge(LIBRARY).golden(List.of(says("hrss/person", Map.of("name", "张三丰"))));

        assertThat(golden.get("name").source()).isEqualTo("hrss/person");
        assertThat(new Merge(LIBRARY).golden(List.of())).isEmpty();
    }

    @Test
    void inWhateverOrderTheCandidatesComeTheGoldenRecordIsTheSame() {
        List<SourceWord> candidates = new ArrayList<>(List.of(
                says("hrss/person", Map.of("name", "甲", "employer", "乙")), says("police/resident", Map.of("xm", "丙"))));
        Map<String, Fact> expected = new Merge(LIBRARY).golden(candidates);

        for (int seed = 0; seed < 100; seed++) {
            Collections.shuffle(candidates, new Random(seed));
            assertThat(new Merge(LIBRARY).golden(candidates)).isEqualTo(expected);
        }
    }
}
