package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import govbus.story.InjectedFaults.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Nine files of a generated city of 10,000 residents, with the truth about every fault that was put into them. */
final class GeneratedCity {
    private final Path folder;
    private final InjectedFaults faults;

    private GeneratedCity(Path folder) throws IOException {
        this.folder = folder;
        faults = new InjectedFaults(folder);
    }

    /** Runs the generator, with the arguments of {@code GENERATED_CITY} if there are any; the story is skipped where there is no Python. */
    static GeneratedCity of(Path generator, Path near) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(near.resolve("generated"));
        Path log = folder.resolve("govgen.log");
        Process process;
        try {
            process = new ProcessBuilder(command(generator, folder))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException noPython) {
            SharedData.skipUnless(false, "python3 is missing: " + noPython.getMessage());
            throw noPython;
        }
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        assertThat(ended && process.exitValue() == 0).as(Files.readString(log)).isTrue();
        return new GeneratedCity(folder);
    }

    private static List<String> command(Path generator, Path folder) {
        List<String> command = new ArrayList<>(List.of("python3", generator.toString(), "--out", folder.toString()));
        command.addAll(List.of(System.getenv()
                .getOrDefault("GENERATED_CITY", "--n 10000 --seed govbus --city 3205")
                .split(" ")));
        return command;
    }

    Path path(CityFile file) {
        return folder.resolve(file.file);
    }

    /** Of each row: taken rows are in the table by their keys, and quarantined ones are those with a fault. */
    Set<Integer> check(CityFile file, Account account) throws IOException {
        Set<Integer> quarantined =
                account.quarantine().stream().map(Account.Quarantined::dataRow).collect(Collectors.toSet());
        assertThat(quarantined).hasSize(account.quarantine().size());
        assertThat(account.parked()).isZero();
        assertThat(account.stored()).as(file.file).isEqualTo(keys(file, quarantined));
        // precision: nothing waits there that is right
        assertThat(quarantined).as(file.file).allMatch(row -> faults.isFaulty(file, row));
        // recall: whatever the declared rules can see does wait there
        List<Fault> visible = faults.of(file).filter(InjectedFaults::isVisible).toList();
        assertThat(visible).allMatch(fault -> quarantined.contains(fault.row()));
        print(file, quarantined);
        return quarantined;
    }

    Path folder() {
        return folder;
    }

    private void print(CityFile file, Set<Integer> quarantined) {
        Map<String, String> kinds = new TreeMap<>();
        faults.of(file)
                .collect(Collectors.groupingBy(Fault::kind))
                .forEach((kind, all) -> kinds.put(
                        kind,
                        all.stream()
                                        .filter(fault -> quarantined.contains(fault.row()))
                                        .count() + "/" + all.size()));
        System.out.println("    found of the injected faults: " + kinds);
    }

    /** Distinct keys of the rows that were taken, read without the bus. */
    private long keys(CityFile file, Set<Integer> quarantined) throws IOException {
        // decoded leniently: damaged bytes are in rows that are not taken
        String text = new String(Files.readAllBytes(path(file)), file.charset());
        Set<List<String>> keys = new HashSet<>();
        int row = 0;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord one : rows) {
                if (!quarantined.contains(++row)) {
                    keys.add(file.key.stream()
                            .map(column -> Normalizer.normalize(one.getField(column), Normalizer.Form.NFKC))
                            .toList());
                }
            }
        }
        return keys.size();
    }
}
