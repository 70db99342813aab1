package govbus.exchange.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import govbus.exchange.Batch;
import govbus.exchange.Lane;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A subscriber gets what it was granted and nothing else. */
class ProjectionTest {

    private static final Resource RESOURCE = Resources.of(
            "police/resident",
            1,
            List.of(
                    Resources.item("id", ItemType.TEXT, true),
                    Resources.item("name", ItemType.TEXT, false),
                    Resources.item("district", ItemType.TEXT, false),
                    Resources.item("secret", ItemType.TEXT, false)));

    private static Projection projection(Map<String, List<String>> rows, Map<String, String> masks) {
        return new Projection(
                new Subscription(
                        "s",
                        "credit",
                        "police/resident",
                        List.of("id", "name"),
                        rows,
                        masks,
                        "p",
                        "b",
                        List.of(),
                        null,
                        State.PUBLISHED,
                        new Subscription.DeliveryForm("table", "c", Map.of(), Map.of())),
                RESOURCE);
    }

    private static Batch batch(Change change, String... values) {
        return new Batch(
                new Lane("police/resident", 0),
                1,
                1,
                1,
                "police/resident",
                UUID.randomUUID(),
                Instant.EPOCH,
                List.of("id", "name", "district", "secret"),
                List.of(values[0]),
                List.of(Row.of(change, values, null, null)));
    }

    @Test
    void itemsThatWereNotGrantedAreNotThere() {
        Batch seen = projection(Map.of(), Map.of()).apply(batch(Change.CREATED, "1", "张三", "A", "病历"));

        assertThat(seen.items()).containsExactly("id", "name");
        assertThat(seen.rows().get(0).values()).containsExactly("1", "张三");
    }

    @Test
    void aRowThatLeavesTheGrantedRowsBecomesADeletionOfItsKeyAndNothingElse() {
        Projection projection = projection(Map.of("district", List.of("A")), Map.of());

        assertThat(projection
                        .apply(batch(Change.UPDATED, "1", "张三", "A", "x"))
                        .rows()
                        .get(0)
                        .change())
                .isEqualTo(Change.UPDATED);
        Row gone = projection
                .apply(batch(Change.UPDATED, "1", "张三", "B", "x"))
                .rows()
                .get(0);
        assertThat(gone.change()).isEqualTo(Change.DELETED);
        assertThat(gone.values()).containsExactly("1", null);
    }

    @ParameterizedTest
    @CsvSource({
        "name, 张三, 张*",
        "name, 欧阳丽丽, 欧**丽",
        "citizen-id, 110101190001010014, 110101********0014",
        "phone, 13812348000, 138****8000",
        "address, 江苏省苏州市姑苏区某街1号, 江苏省苏州市姑苏区***",
        "hidden, anything, ***"
    })
    void maskedItemsAreMasked(String mask, String value, String shown) {
        Batch seen = projection(Map.of(), Map.of("name", mask)).apply(batch(Change.CREATED, "1", value, "A", "x"));

        assertThat(seen.rows().get(0).values()[1]).isEqualTo(shown);
    }
}
