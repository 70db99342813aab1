package govbus.story;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the generator wrote down about the faults that it put in. */
final class InjectedFaults {

    /** Kinds that no rule over one record can see; the libraries show them. */
    private static final Set<String> SHOWN_BY_A_LIBRARY = Set.of(
            "orphan_household",
            "orphan_head",
            "orphan_person",
            "orphan_employer",
            "orphan_entity",
            "orphan_holder",
            "orphan_parcel",
            "orphan_owner",
            "conflict_name",
            "owner_name_conflict",
            "stale_address");

    /** Kinds that no declared rule can see, and why. */
    static final Map<String, String> NOT_VISIBLE = Map.ofEntries(
            Map.entry("fullwidth_digits", "repaired: full-width digits mean the same, the canonical form is delivered"),
            Map.entry("dup_exact_row", "the same record again; a table with a key has it once"),
            Map.entry("dup_key", "the same key again is a newer word of the same department"),
            Map.entry("dup_entity_other_name", "the same key again is a newer word of the same department"),
            Map.entry("certificate_dup", "the same key again is a newer word of the same department"),
            Map.entry("dup_person_other_id", "two records, each right in itself"),
            Map.entry("dup_active_account", "two records, each right in itself"),
            Map.entry("count_mismatch", "counts other records"),
            Map.entry("stale_division", "a code of GB/T 2260 that is no longer in force; no rule knows the dates"),
            Map.entry("permit_region_mismatch", "a relation between two items for which there is no rule"),
            Map.entry("unit_parcel_mismatch", "a relation between two items for which there is no rule"),
            Map.entry("amount_mismatch", "a relation between three items for which there is no rule"));

    private final List<Fault> faults;

    InjectedFaults(Path folder) throws IOException {
        faults = Files.readAllLines(folder.resolve("manifest.jsonl")).stream()
                .map(line -> Fault.of(JsonMapper.shared().readTree(line)))
                .toList();
    }

    /** @param row data row, from 1 */
    record Fault(String file, int row, String kind, String value) {

        static Fault of(JsonNode line) {
            return new Fault(
                    line.get("file").asString(),
                    line.get("row").asInt(),
                    line.get("kind").asString(),
                    line.get("bad_value").asString(""));
        }
    }

    Stream<Fault> of(CityFile file) {
        return faults.stream().filter(fault -> fault.file().equals(file.file));
    }

    boolean isFaulty(CityFile file, int row) {
        return of(file).anyMatch(fault -> fault.row() == row);
    }

    /** Whether the rules over one record can see it. Wrong bytes that happen to be characters cannot be told from a name. */
    static boolean isVisible(Fault fault) {
        return switch (fault.kind()) {
            case "enc_gbk_bytes" -> isBroken(fault.value(), StandardCharsets.UTF_8);
            case "enc_utf8_bytes" -> isBroken(fault.value(), Charset.forName("GB18030"));
            case "enc_mojibake" -> fault.value().indexOf('\uFFFD') >= 0;
            default -> !NOT_VISIBLE.containsKey(fault.kind()) && !SHOWN_BY_A_LIBRARY.contains(fault.kind());
        };
    }

    private static boolean isBroken(String hex, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex + "2c")));
            return false;
        } catch (CharacterCodingException broken) {
            return true;
        }
    }
}
