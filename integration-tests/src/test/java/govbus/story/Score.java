package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the generator's own scoring says of the rows that were found.
 *
 * @param recall over the kinds that declared rules can see
 * @param all recall over all kinds
 */
record Score(double recall, double precision, double all, Map<String, String> kinds, JsonNode whole) {

    private static final Set<String> ONE_CANNOT_TELL = Set.of("enc_mojibake", "enc_gbk_bytes", "enc_utf8_bytes");

    static Score of(
            Path scoring,
            GeneratedCity generated,
            Map<CityFile, Set<Integer>> quarantined,
            Map<CityFile, Set<Integer>> shown)
            throws IOException, InterruptedException {
        StringBuilder findings = new StringBuilder("file,row\n");
        for (Map<CityFile, Set<Integer>> found : java.util.List.of(quarantined, shown)) {
            found.forEach((file, rows) -> rows.forEach(
                    row -> findings.append(file.file).append(',').append(row).append('\n')));
        }
        Path file = Files.writeString(generated.folder().resolve("findings.csv"), findings);
        Path answer = generated.folder().resolve("score.json");
        Process process = new ProcessBuilder(
                        "python3", scoring.toString(), generated.folder().toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0)
                .as(Files.readString(answer))
                .isTrue();
        return of(JsonMapper.shared().readTree(Files.readString(answer)));
    }

    private static Score of(JsonNode whole) {
        Map<String, String> kinds = new TreeMap<>();
        int found = 0;
        int visible = 0;
        for (Map.Entry<String, JsonNode> one : whole.get("by_kind").properties()) {
            String kind = one.getKey().substring(one.getKey().indexOf(':') + 1);
            String[] share = one.getValue().asString().split("/");
            kinds.put(one.getKey(), one.getValue().asString());
            if (!InjectedFaults.NOT_VISIBLE.containsKey(kind) && !ONE_CANNOT_TELL.contains(kind)) {
                found += Integer.parseInt(share[0]);
                visible += Integer.parseInt(share[1]);
            }
        }
        return new Score(
                (double) found / visible,
                whole.get("precision").asDouble(),
                whole.get("recall").asDouble(),
                kinds,
                whole);
    }

    @Override
    public String toString() {
        return String.format(
                "recall %.4f of what declared rules can see, %.4f of all; precision %.4f; %s; traps %s; false %s",
                recall, all, precision, kinds, whole.get("traps_flagged"), whole.get("false_rows"));
    }
}
