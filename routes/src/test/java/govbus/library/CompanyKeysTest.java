package govbus.library;

import static govbus.library.LibraryBench.at;
import static govbus.library.LibraryBench.says;
import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Library.Compare;
import govbus.catalog.Library.Origin;
import govbus.catalog.Library.Rule;
import govbus.catalog.Resource;
import govbus.library.store.Upkeep;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sources that still name a company by its organisation code or registration number speak of the same company. */
class CompanyKeysTest {

    private static final String MARKET = "market/company";
    private static final String QUALITY = "quality/organisation";
    private static final String TAX = "tax/payer";
    private static final String COMPANY = "91340000711771143J";
    private static final String REGISTRATION = "340000000016368";

    private LibraryBench bench;
    private String name;

    @BeforeEach
    void open() {
        name = "companies-" + UUID.randomUUID().toString().substring(0, 8);
        bench = new LibraryBench(library(Rule.PRECEDENCE), resources());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Library library(Rule rule) {
        List<Origin> from = List.of(new Origin(MARKET, "name"), new Origin(QUALITY, "name"), new Origin(TAX, "name"));
        return new Library(
                name,
                "法人",
                ItemType.SOCIAL_CREDIT_CODE,
                Map.of(MARKET, "code", QUALITY, "code", TAX, "code"),
                List.of(
                        new Library.Fact("name", "名称", "market", false, rule, 2, Compare.NAME, false, from),
                        new Library.Fact(
                                "registration-number",
                                "注册号",
                                "market",
                                false,
                                Rule.PRECEDENCE,
                                2,
                                Compare.EXACT,
                                true,
                                List.of(new Origin(MARKET, "number")))));
    }

    private static List<Resource> resources() {
        return List.of(
                Resources.of(MARKET, 1, items(ItemType.SOCIAL_CREDIT_CODE)),
                Resources.of(QUALITY, 1, items(ItemType.ORGANISATION_CODE)),
                Resources.of(TAX, 1, items(ItemType.TEXT)));
    }

    private static List<Item> items(ItemType key) {
        return List.of(
                Resources.item("code", key, true),
                Resources.item("name", ItemType.TEXT, false),
                Resources.item("number", ItemType.TEXT, false));
    }

    @Test
    void whatWasSaidUnderOldKeysIsTakenOverWhicheverCameFirst() {
        bench.hear(QUALITY, says(at(3), "711771143", "质监的名称", null));
        bench.hear(TAX, says(at(2), REGISTRATION, "税务的名称", null));
        assertThat(bench.golden().count(name)).isEqualTo(2);

        bench.hear(MARKET, says(at(1), COMPANY, "市监的名称", REGISTRATION));
        assertThat(bench.view()).singleElement().satisfies(row -> assertThat(row).containsEntry("key", COMPANY));
        assertThat(bench.golden().count(name)).isEqualTo(1);
        assertThat(bench.golden().words(name, REGISTRATION)).extracting(Word::resource)
                .containsExactlyInAnyOrder(MARKET, QUALITY, TAX);

        bench.hear(TAX, says(at(4), REGISTRATION, "税务的新名称", null));
        assertThat(bench.golden().find(name, List.of(COMPANY), AsOf.NOW).get(0).facts().get("name").losing())
                .extracting(Candidate::value)
                .containsExactly("质监的名称", "税务的新名称");
    }

    @Test
    void underAnotherRuleAllRecordsAreMergedAnew() {
        bench.hear(MARKET, says(at(1), COMPANY, "市监的名称", null));
        bench.hear(QUALITY, says(at(3), "711771143", "质监的名称", null));
        assertThat(bench.values(COMPANY)).containsEntry("name", "市监的名称");

        bench.declare(library(Rule.NEWEST), resources());
        bench.get(Upkeep.class).turn();

        assertThat(bench.view()).singleElement().satisfies(row -> assertThat(row).containsEntry("name", "质监的名称"));
    }
}
