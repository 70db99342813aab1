package govbus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.ledger.Places.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Places of records in their source, in a few bytes each. */
class PlacesTest {

    private static byte[] written(List<Place> places) {
        Places out = new Places();
        places.forEach(place -> out.add(place.place(), place.changedAt()));
        return out.bytes();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Instant at = Instant.parse("2026-11-22T08:00:00.123456Z");
        List<Place> places = List.of(
                new Place("line 7", at),
                new Place("line 8", at.minusSeconds(86_400)),
                new Place(null, null),
                new Place("第 9 行", null),
                new Place("第 8 行", Instant.parse("1899-12-31T00:00:00Z")),
                new Place("LSN 0/16B3748", at),
                new Place("LSN 0/16B3748", at));

        assertThat(Places.read(written(places))).isEqualTo(places);
    }

    @Test
    void theLinesOfAFileTakeAFewBytesEach() {
        List<Place> places = new ArrayList<>();
        for (int line = 2; line < 5_002; line++) {
            places.add(new Place("line " + line, null));
        }

        byte[] bytes = written(places);

        assertThat(Places.read(bytes)).isEqualTo(places);
        assertThat(bytes.length).isLessThan(5 * places.size());
    }

    @Test
    void aSourceThatSaysNothingTakesNothing() {
        assertThat(written(List.of(new Place(null, null), new Place(null, null))))
                .isNull();
    }
}
