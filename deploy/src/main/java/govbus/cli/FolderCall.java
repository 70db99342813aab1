package govbus.cli;

import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** A directory of manifests set beside the running bus; common to several commands. */
final class FolderCall {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private Bus bus;

    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "DIR",
            description = "directory of manifests")
    private Path directory;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "WHY",
            description = "why; stands in the catalogue's history")
    private String message;

    private Folder folder;

    Folder folder() {
        if (folder == null) {
            folder = Folder.read(directory);
        }
        return folder;
    }

    Bus bus() {
        return bus;
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** Sends the directory; mistakes are told with their files and lines. */
    JsonNode put(boolean dryRun) {
        try {
            return bus.put("/api/v1/manifests?dryRun=" + dryRun + because("&"), folder().text())
                    .body();
        } catch (InvalidManifests invalid) {
            throw new BusFault(invalid.status(), invalid.text(folder()));
        }
    }

    /** The reason as a part of an address, empty when none was given. */
    String because(String before) {
        return message == null ? "" : before + "reason=" + URLEncoder.encode(message, StandardCharsets.UTF_8);
    }

    /** Prints {@code + ~} lines; answers how many entries differ. */
    int print(JsonNode applied) {
        int different = 0;
        for (JsonNode change : applied.path("changes")) {
            String action = change.path("action").asString();
            if (action.equals("unchanged")) {
                continue;
            }
            different++;
            String fields = String.join(
                    ", ",
                    change.path("fields").valueStream().map(JsonNode::asString).toList());
            out().println((action.equals("created") ? "+ " : "~ ")
                    + change.path("kind").asString() + " " + change.path("name").asString()
                    + (fields.isEmpty() ? "" : " (" + fields + ")"));
        }
        for (JsonNode doubt : applied.path("warnings")) {
            err().println(folder().place(doubt.path("line").asInt(1)) + ": "
                    + doubt.path("rule").asString("") + " "
                    + doubt.path("message").asString());
        }
        return different;
    }
}
