package govbus.quality.rule;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import govbus.catalog.Resource.RecordRule;
import govbus.catalog.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordChecksTest {

    private static Item item(String name, ItemType type) {
        return new Item(name, name, type, false, null, null, null, null, Map.of(), null, false);
    }

    private static RecordCheck notAfter(ItemType earlier, ItemType later) {
        Resource resource = new Resource(
                "land/parcel",
                "306001/000013",
                1,
                "宗地",
                "land",
                "宗地",
                null,
                null,
                null,
                State.PUBLISHED,
                List.of("from"),
                null,
                List.of(item("from", earlier), item("to", later)),
                List.of(new RecordRule("not-after", List.of("from", "to"))),
                1);
        return RecordChecks.of(resource).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "DECIMAL, 1.00, DECIMAL, 0.00, true",
        "DECIMAL, 9.5, DECIMAL, 10, false",
        "INTEGER, 9, DECIMAL, 10.0, false",
        "DATE, 2026-11-23, DATE, 2026-11-22, true",
        "DATE, 2026-11-22, DATE, 2026-11-22, false",
        "DATETIME, 2026-11-22T10:00:00+08:00, DATETIME, 2026-11-22T09:00:00+08:00, true",
        "DATETIME, 2026-11-22T10:00:00.5+08:00, DATETIME, 2026-11-22T11:00:00+08:00, false",
        "DATETIME, 2026-11-22T10:00:00+08:00, DATE, 2026-11-22, false",
        "DATETIME, 2026-11-23T10:00:00+08:00, DATE, 2026-11-22, true",
        "DATE, 2026-11-23, DATETIME, 2026-11-22T10:00:00+08:00, true"
    })
    void notAfterComparesNumbersAsNumbersAndADayWithTimesByTheDay(
            ItemType earlierType, String earlier, ItemType laterType, String later, boolean broken) {
        assertThat(notAfter(earlierType, laterType)
                        .problem(new String[] {earlier, later})
                        .isPresent())
                .isEqualTo(broken);
    }
}
