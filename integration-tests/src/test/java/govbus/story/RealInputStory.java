package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import govbus.city.bureau.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Real data moves by manifests alone, and every row of it is accounted for. */
@ExtendWith(CityExtension.class)
class RealInputStory {
    private static final Duration LONG = Duration.ofSeconds(120);

    /** Records of a source in all libraries that it feeds. */
    private static final String RECORDS = """
            select coalesce(sum(t.records), 0) from library.tally t
            join library.slot s on s.library = t.library and s.kind = 'source' and s.slot = t.source where s.name = ?
            """;

    @Test
    void theCompaniesOfAProvinceComeIntoTheLegalEntityLibraryAndIntoATable(City city) throws Exception {
        Path companies = SharedData.at("public/03-legal-entities/cn_companies_jiangsu_2019.csv");
        OwnData own = new OwnData(city);
        Database credit = city.database("credit");
        own.apply("companies.yaml");
        own.makeTable("province-market/company", "own_company");
        own.apply("legal-entity-library.yaml");

        JsonNode receipt = own.drop("province-market", "companies_2019.csv", companies);

        Account account = Account.of(city, "province-market/company", receipt, "credit-company", "own_company");
        System.out.println(account);
        assertThat(account.rows()).isEqualTo(4935);
        assertThat(account.quarantine()).isEmpty();
        assertThat(account.stored()).isEqualTo(4935);
        // N/A is no value, and what capital is written as stays as it is written
        assertThat(credit.count("select count(*) from own_company where enttype is null"))
                .isEqualTo(2728);
        assertThat(credit.count("select count(*) from own_company where regcap is null"))
                .isEqualTo(486);
        assertThat(credit.count("select count(*) from own_company where 'N/A' in (enttype, regcap, opscope, dom)"))
                .isZero();
        assertThat(credit.count("select count(distinct regexp_replace(regcap, '[0-9.,]+', '')) from own_company"))
                .isEqualTo(8);
        assertInLibrary(own.desk(), city);
    }

    private static void assertInLibrary(Desk engineer, City city) throws IOException, InterruptedException {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(city.busDatabase().count(RECORDS, "province-market/company"))
                        .isEqualTo(4935));
        JsonNode facts = engineer.post(
                        "/api/v1/libraries/legal-entity/query",
                        Map.of("keys", List.of("91321281MA1XPUH135"), "purpose", "story"))
                .body()
                .at("/records/0/facts");
        assertThat(facts.at("/name/value").asString()).isEqualTo("丰源环保科技(泰州)有限公司");
        assertThat(facts.at("/name/source").asString()).isEqualTo("province-market/company");
        assertThat(facts.at("/registered-capital-stated/value").asString()).isEqualTo("200万元人民币");
        assertThat(facts.at("/established/value").asString()).isEqualTo("2019-01-02");
        assertThat(facts.has("type")).isFalse();
    }

    @Test
    void theChangesOfTheDivisionCodesReplayedUnderCdcEndExactlyInTheLastSnapshot(City city) throws Exception {
        DivisionCodes codes = new DivisionCodes(SharedData.at("public/07-change-streams/cn_division_codes"));
        Database source = city.database("planning");
        Database target = city.database("credit");
        codes.load(source);
        OwnData own = new OwnData(city);
        own.apply("divisions.yaml");
        own.makeTable("civil-affairs/division", "own_division");
        await().atMost(LONG)
                .until(() -> DivisionCodes.rows(target, "own_division").equals(codes.start()));

        int changes = codes.replay(source);

        assertThat(changes).isEqualTo(978);
        await().atMost(LONG)
                .until(() -> DivisionCodes.rows(target, "own_division").equals(codes.end()));
        assertThat(DivisionCodes.rows(source, "division")).isEqualTo(codes.end());
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(own.desk()
                            .exchange("civil-affairs/division")
                            .get("records")
                            .asInt())
                    .isEqualTo(codes.start().size() + changes);
            assertThat(own.desk().exchange("credit-division").get("records").asInt())
                    .isEqualTo(codes.start().size() + changes);
        });
        assertThat(city.busDatabase()
                        .count("select count(*) from quality.quarantine where source = 'civil-affairs/division'"))
                .isZero();
        own.remove("Subscription", "credit-division");
        own.remove("Source", "civil-affairs/division");
    }

    @Test
    void theLandSupplyOfAMonthInGb18030JsonWithANestedPlanComesIntoTables(City city) throws Exception {
        Path supply = SharedData.at("public/04-land-planning-housing/cn_land_supply_2018-12.gb18030.json");
        OwnData own = new OwnData(city);
        Database credit = city.database("credit");
        own.apply("land-supply.yaml");
        own.makeTable("natural-resources/land-supply", "own_land_supply");
        own.makeTable("natural-resources/land-supply-list", "own_land_supply_list");

        JsonNode numbered = own.drop("natural-resources", "supply_2018-12.json", supply);
        JsonNode listed = own.drop("natural-resources", "list_2018-12.json", supply);

        Account results =
                Account.of(city, "natural-resources/land-supply", numbered, "credit-land-supply", "own_land_supply");
        Account list = Account.of(
                city, "natural-resources/land-supply-list", listed, "credit-land-supply-list", "own_land_supply_list");
        System.out.println(results);
        System.out.println(list);
        assertThat(results.rows()).isEqualTo(241);
        // 38 are of the other kind and have no number; 5 of 溧阳 state a least plot ratio of 1 and a greatest of 0
        assertThat(results.reasons()).isEqualTo(Map.of("idnumber required", 38, "plot_ratio_minimum not-after", 5));
        assertThat(results.stored()).isEqualTo(198);
        assertThat(list.reasons()).isEqualTo(Map.of("serial required", 203));
        assertThat(list.stored()).isEqualTo(38);
        Map<String, Object> one =
                credit.sql().queryForMap("select * from own_land_supply where idnumber = '1306262018B00730'");
        assertThat(one.get("paid_plan")).isEqualTo("{\"1\": [\"2019年01月30日\", \"10484.0000\"]}");
        assertThat(one.get("signed")).isEqualTo("2018-12-31");
        assertThat(one.get("end_real")).isNull();
        assertThat(one.get("supply")).isEqualTo("3");
    }

    @Test
    void theNineFilesOfAGeneratedCityComeInAndTheirFaultsWaitInQuarantineOrShowInTheLibraries(City city)
            throws Exception {
        Path generator = SharedData.at("gen/govgen.py");
        GeneratedCity generated = GeneratedCity.of(generator, city.data().root());
        OwnData own = new OwnData(city);
        own.apply("generated-city.yaml");
        own.apply("generated-city-libraries.yaml");
        Map<CityFile, Set<Integer>> quarantined = new EnumMap<>(CityFile.class);
        for (CityFile file : CityFile.values()) {
            own.makeTable(file.resource, file.table());
        }
        for (CityFile file : CityFile.values()) {
            JsonNode receipt = own.drop(file.department(), file.file, generated.path(file));
            Account account = Account.of(city, file.resource, receipt, file.subscription(), file.table());
            System.out.println(account);
            quarantined.put(file, generated.check(file, account));
        }
        await().atMost(LONG).untilAsserted(() -> {
            assertThat(records(city, "city-police/resident")).isEqualTo(2 * stored(city, CityFile.RESIDENTS));
            assertThat(records(city, "city-planning/permit")).isEqualTo(2 * stored(city, CityFile.PERMITS));
            assertThat(records(city, "city-hrss/insured")).isGreaterThan(stored(city, CityFile.INSURED));
        });
        Map<CityFile, Set<Integer>> shown = new LibraryFindings(generated, city.busDatabase()).find(quarantined);
        Score score = Score.of(generator.resolveSibling("score.py"), generated, quarantined, shown);
        System.out.println(score);
        assertThat(score.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.99);
    }

    private static int records(City city, String resource) {
        return city.busDatabase().count(RECORDS, resource);
    }

    private static int stored(City city, CityFile file) {
        return city.database("credit").count("select count(*) from " + file.table());
    }
}
