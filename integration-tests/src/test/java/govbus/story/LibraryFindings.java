package govbus.story;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import govbus.city.bureau.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What four libraries say about the files of a generated city: which rows contradict the authority (conflicts), and which
 * speak of a person, company, parcel or household that the authority does not know.
 */
final class LibraryFindings {

    /** A file's part in a library: the column of the library's key, and the column of each fact that may contradict. */
    private record Part(String library, CityFile file, String key, Map<String, String> facts) {}

    private static final List<Part> PARTS = List.of(
            new Part("city-population", CityFile.INSURED, "社会保障号码", Map.of("name", "姓名", "address", "联系地址")),
            new Part("city-population", CityFile.TITLES, "ZJH", Map.of("name", "QLR")),
            new Part("city-population", CityFile.ACCOUNTS, "证件号码", Map.of("name", "姓名")),
            new Part("city-population", CityFile.REPRESENTATIVES, "person_id", Map.of("name", "person_name")),
            new Part("city-population", CityFile.HOUSEHOLDS, "HZ_GMSFHM", Map.of("name", "HZ_XM")),
            new Part("city-legal-entity", CityFile.INSURED, "参保单位代码", Map.of()),
            new Part("city-legal-entity", CityFile.ACCOUNTS, "单位代码", Map.of()),
            new Part("city-legal-entity", CityFile.PARCELS, "QLR_DM", Map.of("name", "QLR")),
            new Part("city-legal-entity", CityFile.PERMITS, "建设单位代码", Map.of("name", "建设单位")),
            new Part("city-legal-entity", CityFile.REPRESENTATIVES, "entity_code", Map.of()),
            new Part("city-parcel", CityFile.PERMITS, "宗地代码", Map.of()),
            new Part("city-parcel", CityFile.TITLES, "ZDDM", Map.of()),
            new Part("city-household", CityFile.RESIDENTS, "HH", Map.of()));

    /** The authority's own file of each library, and the column of its key. */
    private static final List<Part> AUTHORITIES = List.of(
            new Part("city-population", CityFile.RESIDENTS, "GMSFHM", Map.of()),
            new Part("city-legal-entity", CityFile.LEGAL_ENTITIES, "TYSHXYDM", Map.of()),
            new Part("city-parcel", CityFile.PARCELS, "ZDDM", Map.of()),
            new Part("city-household", CityFile.HOUSEHOLDS, "HH", Map.of()));

    private final GeneratedCity generated;
    private final Database store;

    LibraryFindings(GeneratedCity generated, Database store) {
        this.generated = generated;
        this.store = store;
    }

    /** Rows found by a file's name, of those that were not quarantined. */
    Map<CityFile, Set<Integer>> find(Map<CityFile, Set<Integer>> quarantined) throws IOException {
        Map<CityFile, Set<Integer>> found = new HashMap<>();
        for (Part part : PARTS) {
            Map<String, Map<String, String>> authority = disputed(part.library());
            Set<String> unknown = unknown(part.library());
            unknown.removeAll(waiting(part.library(), quarantined));
            List<NamedCsvRecord> rows = rows(part.file());
            for (int row = 1; row <= rows.size(); row++) {
                if (!quarantined.get(part.file()).contains(row)
                        && isFound(part, rows.get(row - 1), authority, unknown)) {
                    found.computeIfAbsent(part.file(), file -> new TreeSet<>()).add(row);
                }
            }
        }
        return found;
    }

    private static boolean isFound(
            Part part, NamedCsvRecord row, Map<String, Map<String, String>> authority, Set<String> unknown) {
        String key = Normalizer.normalize(row.getField(part.key()), Normalizer.Form.NFKC)
                .strip();
        if (unknown.contains(key)) {
            return true;
        }
        Map<String, String> said = authority.getOrDefault(key, Map.of());
        return part.facts().entrySet().stream()
                .anyMatch(fact -> said.containsKey(fact.getKey())
                        && !plain(row.getField(fact.getValue())).equals(plain(said.get(fact.getKey()))));
    }

    /** The authority's word, fact by fact, of each key about which there is a conflict. */
    private Map<String, Map<String, String>> disputed(String library) {
        Map<String, Map<String, String>> disputed = new HashMap<>();
        store.sql()
                .query(
                        "select key, fact, words from library.conflict where library = ? and state <> 'settled'",
                        rs -> {
                            JsonNode first = JsonMapper.shared()
                                    .readTree(rs.getString(3))
                                    .get(0);
                            disputed.computeIfAbsent(rs.getString(1), key -> new HashMap<>())
                                    .put(rs.getString(2), first.get("value").asString());
                        },
                        library);
        return disputed;
    }

    /** Keys of which the authority says nothing. */
    private Set<String> unknown(String library) {
        return new TreeSet<>(store.sql()
                .queryForList("select key from library.\"" + library + "\" where registered is null", String.class));
    }

    /** What waits in quarantine is known to the authority: whoever speaks of it is not wrong. */
    private Set<String> waiting(String library, Map<CityFile, Set<Integer>> quarantined) throws IOException {
        Set<String> waiting = new TreeSet<>();
        for (Part authority : AUTHORITIES) {
            if (authority.library().equals(library)) {
                List<NamedCsvRecord> rows = rows(authority.file());
                quarantined
                        .get(authority.file())
                        .forEach(row -> waiting.add(rows.get(row - 1).getField(authority.key())));
            }
        }
        return waiting;
    }

    private List<NamedCsvRecord> rows(CityFile file) throws IOException {
        String text = new String(Files.readAllBytes(generated.path(file)), file.charset());
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            reader.forEach(rows::add);
        }
        return rows;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
