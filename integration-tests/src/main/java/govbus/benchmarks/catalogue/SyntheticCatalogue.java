package govbus.benchmarks.catalogue;

import govbus.code.SocialCreditCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A city's catalogue: 48 units and as many entries as wanted, the same for the same number. */
public final class SyntheticCatalogue {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final List<String> CYCLES =
            List.of("realtime", "daily", "daily", "weekly", "monthly", "monthly", "quarterly", "half-yearly", "yearly");
    private static final int FIRST_YEAR = 1949;
    private static final int YEARS = 78;

    private final List<Unit> units;
    private final List<String[]> kinds = lines("kinds.txt");
    private final List<String[]> places = lines("places.txt");

    public SyntheticCatalogue() {
        List<String[]> lines = lines("units.txt");
        this.units = IntStream.range(0, lines.size())
                .mapToObj(index -> unit(lines.get(index), index))
                .toList();
    }

    /** The 48 units. */
    public List<Unit> units() {
        return units;
    }

    /** So many entries, names unique in the city and titles unique in their unit, made one after the other. */
    public Stream<SyntheticEntry> entries(int number) {
        return IntStream.range(0, number).mapToObj(this::entry);
    }

    /** The manifests of all units and of so many entries. */
    public Stream<String> manifests(int entries) {
        return Stream.concat(
                units.stream().map(Unit::manifest), entries(entries).map(SyntheticEntry::manifest));
    }

    private SyntheticEntry entry(int index) {
        Random random = new Random(index * 31L + 7);
        Unit unit = units.get(index % units.size());
        int turn = index / units.size();
        String subject = unit.subjects().get(turn % unit.subjects().size());
        turn /= unit.subjects().size();
        String[] kind = kinds.get(turn % kinds.size());
        turn /= kinds.size();
        String[] place = places.get(turn % places.size());
        turn /= places.size();
        String year = turn == 0 ? "" : (FIRST_YEAR + YEARS - turn) + "年";
        String title = year + (place[1].equals("city") ? "" : place[0]) + subject + kind[0];
        String sharing =
                List.of("unconditional", "conditional", "conditional", "none").get(random.nextInt(4));
        return new SyntheticEntry(
                unit,
                unit.name() + "/" + kind[1] + "-" + "%06d".formatted(index),
                title,
                place[0] + unit.title() + "采集的" + subject + kind[0] + ", 用于行政审批、公共服务和监督检查。",
                sharing,
                condition(sharing),
                CYCLES.get(random.nextInt(CYCLES.size())),
                random.nextInt(10) == 0 ? "important" : "general",
                List.of("bh"),
                SyntheticItems.of(subject, random));
    }

    private static String condition(String sharing) {
        return switch (sharing) {
            case "unconditional" -> "无条件";
            case "conditional" -> "办理政务服务事项时按申请人的证件号码逐条查询";
            default -> "《中华人民共和国个人信息保护法》第三十四条";
        };
    }

    private static Unit unit(String[] line, int index) {
        return new Unit(line[0], "市" + line[1] + "(演示)", code(index), List.of(line[2].split(",")));
    }

    private static String code(int index) {
        String body = "11320500%08d".formatted(90_000 + index) + "Q";
        return ALPHABET.chars()
                .mapToObj(check -> body + (char) check)
                .filter(code -> SocialCreditCode.check(code).isRight())
                .findFirst()
                .orElseThrow();
    }

    private static List<String[]> lines(String file) {
        try (InputStream in = SyntheticCatalogue.class.getResourceAsStream("/govbus/benchmarks/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\\|"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
