package govbus.catalog.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.casework.Move;
import govbus.catalog.casework.Stage;
import govbus.catalog.casework.StateDrawing;
import govbus.catalog.casework.StateTable;
import govbus.catalog.collection.CollectionTable;
import govbus.catalog.dispute.DemandTable;
import govbus.catalog.dispute.DisputeTable;
import govbus.catalog.dispute.VerificationTable;
import govbus.catalog.request.RequestTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The state tables, what the code obeys and the drawing are one source. */
class DrawingTest {
    private static final List<StateTable> TABLES = List.of(
            LifeCycleTable.TABLE,
            RequestTable.TABLE,
            VerificationTable.TABLE,
            DisputeTable.TABLE,
            DemandTable.TABLE,
            CollectionTable.TABLE);
    private static final Path PAGE = Path.of("..", "docs", "life-cycle.md");

    @Test
    void thePageInTheDocumentationIsWhatTheTablesSay() throws IOException {
        String drawn = """
                # 生命周期 States and moves

                Made from the tables in the code; change those, then run the tests of resource-catalog with
                `-Ddocs.write=true`, which writes this page. `GET /api/v1/states` answers the same tables. A move that is not
                possible is refused with `move-impossible` and the moves that are. Clocks are named as in
                `GET /api/v1/clocks/rules`.

                """
                + TABLES.stream()
                        .map(table -> new StateDrawing(table).markdown())
                        .collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(PAGE).hasContent(drawn);
    }

    @Test
    void everyMoveLeadsFromAndToStatesThatExistAndEveryStateCanBeReached() {
        for (StateTable table : TABLES) {
            Set<String> words = table.stages().stream().map(Stage::word).collect(Collectors.toSet());
            Set<String> reached = table.moves().stream().map(Move::to).collect(Collectors.toSet());
            reached.add(table.stages().get(0).word());
            assertThat(reached).as(table.kind()).containsAll(words);
            for (Move move : table.moves()) {
                assertThat(words).as(table.kind() + " " + move.word()).containsAll(move.from());
                assertThat(move.to() == null || words.contains(move.to()))
                        .as(move.word())
                        .isTrue();
            }
            for (Stage stage : table.stages()) {
                assertThat(table.possible(stage.word()).stream().map(Move::word))
                        .as(table.kind() + " " + stage.word() + ": one meaning a move")
                        .doesNotHaveDuplicates();
                assertThat(stage.last() || !table.possible(stage.word()).isEmpty())
                        .as(table.kind() + " " + stage.word() + " is no dead end")
                        .isTrue();
            }
        }
    }
}
