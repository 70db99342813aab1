package govbus.library.publish;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Library.LifeEvent;
import govbus.catalog.Library.Within;
import govbus.library.GoldenChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a change of a golden record is, by the declaration. */
class LifeEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Library LIBRARY = new Library(
            "population",
            "人口",
            ItemType.CITIZEN_ID,
            Map.of(),
            null,
            List.of(),
            null,
            null,
            List.of(
                    new LifeEvent("death", "死亡", "status", List.of("1"), false, false, null),
                    new LifeEvent("birth", "出生", null, List.of(), true, false, new Within("birth-date", 365)),
                    new LifeEvent("move", "迁移", "residence", List.of(), false, true, null)));

    private static List<String> events(Map<String, String> before, Map<String, String> after) {
        return LifeEvents.of(LIBRARY, new GoldenChange("k", 2, before, after, NOW, true)).stream()
                .map(LifeEvents.Happening::event)
                .toList();
    }

    @Test
    void aPersonWhoTurnsDeadHasDiedOnce() {
        assertThat(events(Map.of("status", "0"), Map.of("status", "1"))).containsExactly("death");
        assertThat(events(Map.of("status", "1", "name", "a"), Map.of("status", "1", "name", "b")))
                .isEmpty();
    }

    @Test
    void whoWasDeadWhenTheLibraryFirstHeardOfThemHasNotDiedNow() {
        assertThat(events(Map.of(), Map.of("status", "1"))).isEmpty();
    }

    @Test
    void aNewRecordIsABirthOnlyWithinAYearOfTheBirthDate() {
        assertThat(events(Map.of(), Map.of("birth-date", "2026-11-01"))).containsExactly("birth");
        assertThat(events(Map.of(), Map.of("birth-date", "1999-11-01"))).isEmpty();
        assertThat(events(Map.of(), Map.of("name", "a"))).isEmpty();
        assertThat(events(Map.of("name", "a"), Map.of("birth-date", "2026-11-01")))
                .isEmpty();
    }

    @Test
    void aMoveNeedsAPlaceToMoveFromAndTellsIt() {
        assertThat(events(Map.of("name", "a"), Map.of("name", "a", "residence", "B")))
                .isEmpty();
        assertThat(LifeEvents.of(
                        LIBRARY,
                        new GoldenChange("k", 2, Map.of("residence", "A"), Map.of("residence", "B"), NOW, true)))
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.event()).isEqualTo("move");
                    assertThat(move.before()).isEqualTo("A");
                    assertThat(move.facts()).containsEntry("residence", "B");
                });
    }

    @Test
    void twoThingsThatHappenTogetherAreTwoEvents() {
        assertThat(events(Map.of("status", "0", "residence", "A"), Map.of("status", "1", "residence", "B")))
                .containsExactly("death", "move");
    }

    @Test
    void aRecordThatGoesIsNoEvent() {
        assertThat(events(Map.of("status", "0"), Map.of())).isEmpty();
    }
}
