package govbus.catalog.casework;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws a state table for the documentation: a picture (Mermaid) and the table itself. */
public final class StateDrawing {
    private final StateTable table;

    public StateDrawing(StateTable table) {
        this.table = table;
    }

    public String markdown() {
        return "## " + table.chinese() + " " + table.english() + "\n\n" + picture() + "\n" + states() + "\n" + moves();
    }

    private String picture() {
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (Stage stage : table.stages()) {
            text.append("  ")
                    .append(id(stage.word()))
                    .append(" : ")
                    .append(stage.chinese())
                    .append(' ')
                    .append(stage.word())
                    .append('\n');
        }
        text.append("  [*] --> ").append(id(table.stages().get(0).word())).append('\n');
        for (Move move : table.moves()) {
            for (String from : new TreeSet<>(move.from())) {
                if (move.to() != null) {
                    text.append("  %s --> %s : %s%n"
                            .formatted(id(from), id(move.to()), move.word())
                            .replace("\r", ""));
                }
            }
        }
        table.stages().stream()
                .filter(Stage::last)
                .forEach(stage -> text.append("  ").append(id(stage.word())).append(" --> [*]\n"));
        return text.append("```\n").toString();
    }

    private static String id(String word) {
        return word.replace('-', '_');
    }

    private String states() {
        StringBuilder text = new StringBuilder("| state | 状态 | who acts | clock |\n|---|---|---|---|\n");
        for (Stage stage : table.stages()) {
            String clock = stage.clock() == null ? stage.holds() ? "held 中止" : "" : "`" + stage.clock() + "`";
            text.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            stage.word(),
                            stage.chinese() + " " + stage.english(),
                            stage.whose() == null ? "" : sides(List.of(stage.whose())),
                            clock));
        }
        return text.toString();
    }

    private String moves() {
        StringBuilder text = new StringBuilder("| move | 操作 | from | to | by | needs |\n|---|---|---|---|---|---|\n");
        for (Move move : table.moves()) {
            String needs = move.basis() ? "reason, basis" : move.reason() ? "reason" : "";
            String eyes = move.otherEyes() ? (needs.isEmpty() ? "" : "; ") + "another person than who submitted" : "";
            text.append("| `%s` | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            move.word(),
                            move.chinese() + " " + move.english(),
                            new TreeSet<>(move.from())
                                    .stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")),
                            move.to() == null ? "stays" : "`" + move.to() + "`",
                            sides(move.by().stream().sorted().toList()),
                            needs + eyes));
        }
        return text.toString();
    }

    private static String sides(List<Side> sides) {
        return sides.stream().map(Side::english).collect(Collectors.joining(", "));
    }
}
