package govbus.library.publish;

import static govbus.library.LibraryBench.at;
import static govbus.library.LibraryBench.changes;
import static govbus.library.LibraryBench.says;
import static govbus.library.LibraryBench.takesBack;
import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.Store;
import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Library.LifeEvent;
import govbus.catalog.Resource;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import govbus.library.GoldenChange;
import govbus.library.GoldenListener;
import govbus.library.LibraryBench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Changes of golden records on their way into the log, on a real library; the log itself is written down here. */
class PublisherTest {

    private static final String POLICE = "police/resident";
    private static final String ZHANG = "11010519491231002X";
    private static final String LI = "440524188001010014";

    private final Map<String, Subscription> subscriptions = new HashMap<>();
    private final Map<String, String> positions = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private boolean crashAfterwards;
    private String name;
    private Library library;
    private LibraryBench bench;
    private Publisher publisher;
    private GoldenListener listener;

    @BeforeEach
    void open() {
        name = "people-" + UUID.randomUUID().toString().substring(0, 8);
        library = new Library(
                name,
                "人口",
                ItemType.CITIZEN_ID,
                Map.of(POLICE, "id"),
                null,
                List.of(fact("residence"), fact("status")),
                null,
                null,
                List.of(new LifeEvent("move", "迁移", "residence", List.of(), false, true, null)));
        bench = new LibraryBench(library, List.of(police()), new Late());
        JdbcTemplate jdbc = bench.jdbc();
        Outgoing outgoing = new Outgoing(jdbc);
        EventStore events = new EventStore(jdbc, JsonMapper.shared());
        Offered offered = new Offered(this::catalog, jdbc);
        GoldenRows rows = new GoldenRows(bench.golden());
        Publication log = new Log();
        listener = new ChangeListener(events, outgoing, offered);
        publisher = new Publisher(
                this::catalog,
                outgoing,
                offered,
                rows,
                new EventRows(events),
                new GoldenFill(offered, rows, log, bench.golden()),
                log,
                jdbc,
                bench.get(TransactionTemplate.class));
    }

    @AfterEach
    void close() {
        bench.close();
        Store.get().jdbc().update("delete from library.offered where library = ?", name);
    }

    private static Library.Fact fact(String name) {
        return new Library.Fact(name, name, "police", false, List.of(new Library.Origin(POLICE, name)));
    }

    private static Resource police() {
        return Resources.of(
                POLICE,
                1,
                List.of(
                        Resources.item("id", ItemType.CITIZEN_ID, true),
                        Resources.item("residence", ItemType.TEXT, false),
                        Resources.item("status", ItemType.TEXT, false)));
    }

    private CatalogSnapshot catalog() {
        return new CatalogSnapshot(
                1,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(POLICE, police()),
                Map.of(),
                subscriptions,
                Map.of(name, library),
                Map.of(),
                Map.of());
    }

    private void subscribe() {
        subscriptions.put(
                "credit-people",
                new Subscription(
                        "credit-people",
                        "credit",
                        "library/" + name,
                        List.of("key", "residence"),
                        Map.of(),
                        Map.of(),
                        "审核",
                        "条例",
                        List.of(),
                        null,
                        State.PUBLISHED,
                        new Subscription.DeliveryForm("table", "credit/db", Map.of(), Map.of())));
    }

    /** The listener is made after the library that it listens to. */
    private final class Late implements GoldenListener {
        @Override
        public boolean wants(Library wanted) {
            return listener.wants(wanted);
        }

        @Override
        public void changed(Library changed, List<GoldenChange> changes) {
            listener.changed(changed, changes);
        }
    }

    /** What was accepted, and how far; it may answer too late. */
    private final class Log extends Publication {
        Log() {
            super(null, null, null);
        }

        @Override
        Optional<String> position(String resource, String lane) {
            return Optional.ofNullable(positions.get(resource + lane));
        }

        @Override
        void accept(Resource resource, List<Row> rows, String lane, String before, String after) {
            assertThat(positions.get(resource.name() + lane)).isEqualTo(before);
            for (Row row : rows) {
                told.add((row.change() == Change.DELETED ? "-" : "") + String.join(" ", nonNull(row)));
            }
            positions.put(resource.name() + lane, after);
            if (crashAfterwards) {
                throw new IllegalStateException("power cut");
            }
        }

        private List<String> nonNull(Row row) {
            return java.util.Arrays.stream(row.values())
                    .filter(value -> value != null)
                    .toList();
        }
    }

    @Test
    void aMoveIsToldOnceWithTheFactsAfterIt() {
        bench.hear(POLICE, says(at(0), ZHANG, "A", "0"));
        publisher.turn();
        assertThat(told).isEmpty();

        bench.hear(POLICE, changes(at(60), ZHANG, "B", "0"));
        publisher.turn();
        publisher.turn();

        assertThat(told).singleElement().asString().contains("move " + ZHANG, "A B 0");
    }

    @Test
    void whatTheLogHasAcceptedIsNotToldAgainAfterACrash() {
        bench.hear(POLICE, says(at(0), ZHANG, "A", "0"));
        bench.hear(POLICE, changes(at(60), ZHANG, "B", "0"));
        crashAfterwards = true;
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> publisher.turn())
                .isInstanceOf(IllegalStateException.class);

        crashAfterwards = false;
        bench.hear(POLICE, changes(at(120), ZHANG, "C", "0"));
        publisher.turn();

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).contains("A B 0");
        assertThat(told.get(1)).contains("B C 0");
    }

    @Test
    void goldenRecordsAreToldOnlyWhenSomebodySubscribesAndThenFromTheBeginning() {
        bench.hear(POLICE, says(at(0), ZHANG, "A", "0"), says(at(0), LI, "L", "0"));
        publisher.turn();
        assertThat(told).isEmpty();

        subscribe();
        publisher.turn();
        // the time that other nodes need to hear of the subscription
        bench.jdbc().update("update library.offered set since = now() - interval '1 minute' where library = ?", name);
        publisher.turn();

        assertThat(told).containsExactlyInAnyOrder(ZHANG + " A 0", LI + " L 0");
        bench.hear(POLICE, takesBack(at(9), LI, null, null));
        publisher.turn();
        assertThat(told).endsWith("-" + LI);
    }
}
