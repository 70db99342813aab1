package govbus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the catalogue as one file an entry; applied again, it changes nothing. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "导出目录为清单文件 Write the catalogue as manifests")
final class ExportCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Mixin
    private Bus bus;

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", defaultValue = "all", description = "Resource, Source, … or all")
    private String kind;

    @Option(names = "-o", required = true, paramLabel = "DIR", description = "where to write")
    private Path directory;

    @Override
    public Integer call() throws IOException {
        int written = 0;
        String query = kind.equals("all") ? "" : "?kind=" + kind;
        for (String next = "/api/v1/manifests" + query; next != null; ) {
            Bus.Answer page = bus.get(next);
            for (JsonNode document : page.body()) {
                write(document);
                written++;
            }
            next = page.next();
        }
        command.commandLine().getErr().println("已导出 exported: " + written + " entries");
        return Exit.OK;
    }

    /** The bus's names hold no dots but are checked all the same before they become a path. */
    private void write(JsonNode document) throws IOException {
        String name = document.path("metadata").path("name").asString("");
        String word = document.path("kind").asString("");
        if (!name.matches("[a-z0-9-]+(/[a-z0-9-]+)?") || !word.matches("[A-Za-z]+")) {
            throw new BusFault(0, "unexpected name: " + word + " " + name);
        }
        int slash = name.indexOf('/');
        Path folder =
                directory.resolve(slash < 0 ? word.equals("Department") ? name : "shared" : name.substring(0, slash));
        Files.createDirectories(folder);
        Path file = folder.resolve(name.substring(slash + 1) + "." + word.toLowerCase(Locale.ROOT) + ".yaml");
        Files.writeString(file, yaml().dump(JSON.treeToValue(document, Map.class)));
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(120);
        return new Yaml(options);
    }
}
