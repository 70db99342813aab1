package govbus.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shell into which somebody types a page of the documentation, block by block. */
final class Shell implements AutoCloseable {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

    private final Process bash;
    private final BufferedReader said;
    private int blocks;

    Shell(Map<String, String> variables) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-eu", "-o", "pipefail").redirectErrorStream(true);
        builder.environment().putAll(variables);
        bash = builder.start();
        said = bash.inputReader(StandardCharsets.UTF_8);
    }

    /** The blocks of a page that are to be typed. */
    static List<String> blocks(Path page) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(page));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    /** Types a block and answers what the shell said; fails with it when a command did. */
    String type(String block) throws IOException {
        String end = "@@ block " + ++blocks;
        OutputStream keys = bash.getOutputStream();
        keys.write((block + "\necho '" + end + "'\n").getBytes(StandardCharsets.UTF_8));
        keys.flush();
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); !end.equals(line); line = said.readLine()) {
            if (line == null) {
                throw new AssertionError("block " + blocks + " failed:\n" + block + "\n" + all);
            }
            all.append(line).append('\n');
        }
        return all.toString();
    }

    @Override
    public void close() {
        bash.destroy();
    }
}
