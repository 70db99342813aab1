package govbus.catalog.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import govbus.catalog.CatalogCheck;
import govbus.catalog.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    private final Checking checking = new Checking(false);

    @Test
    void aRightManifestHasNoProblem() {
        assertThat(checking.problems(Manifests.ALL)).isEmpty();
    }

    @Test
    void fiveMistakesAreToldAtOnceEachWithItsPlace() {
        String text = Manifests.LAND + """
                ---
                apiVersion: govbus/v1
                kind: Resource
                metadata: {name: land/parcel}
                spec:
                  titel: 宗地
                  title: 宗地
                  summary: 国有建设用地宗地
                  sharing: {type: unconditional}
                  updateCycle: dayly
                  grade: general
                  key: [zddm]
                  items:
                    - {name: zddm, title: 宗地代码, type: text, required: true}
                    - {name: mj, title: 面积, type: text, scale: 2}
                ---
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: land/parcel}
                spec:
                  resource: land/parcle
                  connection: land/db
                  adapter: cdc
                  properties: {table: pg_authid}
                """;
        assertThat(checking.problems(text))
                .extracting(
                        Problem::file, Problem::line, Problem::column, Problem::pointer, Problem::value, Problem::code)
                .containsExactly(
                        tuple("test.yaml", 25, 3, "/spec/titel", "titel", "unknown-key"),
                        tuple("test.yaml", 29, 16, "/spec/updateCycle", "dayly", "word-not-allowed"),
                        tuple("test.yaml", 34, 48, "/spec/items/1/scale", "2", "item-misused"),
                        tuple("test.yaml", 40, 13, "/spec/resource", "land/parcle", "reference-unknown"),
                        tuple("test.yaml", 43, 23, "/spec/properties/table", "pg_authid", "endpoint-forbidden"));
        assertThat(checking.problems(text))
                .extracting(Problem::expected)
                .satisfiesExactly(
                        key -> assertThat(key).contains("did you mean title?"),
                        word -> assertThat(word)
                                .contains("realtime, daily, weekly")
                                .contains("did you mean daily?"),
                        scale -> assertThat(scale).contains("decimal"),
                        resource -> assertThat(resource).contains("did you mean land/parcel?"),
                        table -> assertThat(table).contains("none of the system's"));
        assertThat(checking.problems(text)).allSatisfy(problem -> assertThat(problem.message())
                .containsPattern("\\p{IsHan}")
                .containsPattern("[a-z]{4}"));
    }

    @Test
    void aMessageHasAHalfOfEachLanguageAlsoWhenWhatIsExpectedIsSaidInBoth() {
        assertThat(Mistake.message("code-invalid", "/spec/code", "4/1", "以 1 至 3 开头的分类号 / a classification")
                        .split(" / "))
                .containsExactly(
                        "代码校验未通过: /spec/code “4/1”, 应为 以 1 至 3 开头的分类号",
                        "/spec/code “4/1”: the code breaks its standard, expected a classification");
    }

    @Test
    void aManifestOfAnchorsThatMultiplyIsRefusedAtOnce() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "x"));
        }
        assertThat(checking.problems(bomb.toString()))
                .extracting(Problem::code)
                .containsAnyOf("alias-refused", "malformed");
    }

    @Test
    void aKeyThatIsThereTwiceIsAMistake() {
        String text = Manifests.LAND.replace("spec: {title: 土地局(演示),", "spec: {title: 甲, title: 土地局(演示),");
        assertThat(checking.problems(text))
                .extracting(Problem::line, Problem::code, Problem::value)
                .containsExactly(tuple(4, "duplicate-key", "title"));
    }

    @Test
    void aJavaObjectInYamlIsNotMade() {
        assertThat(checking.problems("!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x\"]]"))
                .extracting(Problem::code)
                .isNotEmpty()
                .containsAnyOf("alias-refused", "malformed");
    }

    @Test
    void whatIsNotYamlIsToldWithItsLine() {
        assertThat(checking.problems("apiVersion: govbus/v1\nkind: [Resource\nmetadata: x"))
                .extracting(Problem::code, Problem::line)
                .containsExactly(tuple("malformed", 3));
    }

    @Test
    void jsonIsReadAsWellAsYaml() {
        String text = "[{\"apiVersion\":\"govbus/v1\",\"kind\":\"Department\",\"metadata\":{\"name\":\"land\"},"
                + "\"spec\":{\"title\":\"\\u571f\\u5730\\/局\",\"code\":\"11320500000000019Y\"}}]";
        assertThat(checking.problems(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${spring.datasource.password}", "{{env:DB_PASSWORD}}", "#{systemProperties}"})
    void anExpressionHasNoPlaceInAManifest(String expression) {
        String text = Manifests.LAND.replace("土地局(演示)", "\"" + expression + "\"");
        assertThat(checking.problems(text)).extracting(Problem::code).containsExactly("expression-forbidden");
    }

    @Test
    void aClearPasswordIsRefusedAndNotRepeated() {
        String text = Manifests.LAND.replace("{secretRef: \"file:land-db\"}", "P@ssw0rd");
        assertThat(checking.problems(text)).extracting(Problem::code).contains("credential-in-manifest");
        assertThat(checking.problems(text).toString()).doesNotContain("P@ssw0rd");
    }

    @Test
    void aPasswordInsteadOfAReferenceIsNotRepeatedEither() {
        String text = Manifests.LAND.replace("file:land-db", "P@ssw0rd");
        assertThat(checking.problems(text)).extracting(Problem::code).containsExactly("credential-in-manifest");
        assertThat(checking.problems(text).toString()).doesNotContain("P@ssw0rd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "0.0.0.0",
                "224.0.0.1",
                "127.0.0.1",
                "'127.1'",
                "'2130706433'",
                "0x7f.0.0.1",
                "localhost",
                "http://169.254.169.254/latest",
                "jdbc:postgresql://db/x",
                "'db/x?socketFactory=y'",
                "'[::1]'",
                "'::1'",
                "'fe80::1'",
                "'::ffff:127.0.0.1'",
                "metadata.google.internal",
                "user@db",
                "ldap://evil/a"
            })
    void aHostThatLeadsElsewhereIsForbidden(String host) {
        String text = Manifests.LAND.replace("db.land.example", host);
        assertThat(checking.problems(text)).extracting(Problem::code).containsExactly("endpoint-forbidden");
    }

    @Test
    void loopbackIsAllowedOnlyByTheMachinesSetting() {
        String text = Manifests.LAND.replace("db.land.example", "localhost");
        assertThat(new Checking(true).problems(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            table: parcel | table: 't; DROP TABLE inbox;--' | identifier-invalid
            table: parcel | table: information_schema.columns | endpoint-forbidden
            table: parcel | table: x, schema: pg_catalog | endpoint-forbidden
            table: parcel | table: x, password: geheim | credential-in-manifest
            adapter: cdc | adapter: 'exec:sh' | identifier-invalid
            resource: land/parcel, connection: land/db | resource: land/parcel, connection: credit/db | not-owner
            name: land/parcel}\\nspec: {resource | name: lаnd/parcel}\\nspec: {resource | identifier-invalid
            """)
    void aSourceCannotReachAroundItsEndpoint(String right, String wrong, String code) {
        String source = Manifests.SOURCE.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));
        String text = String.join("---\n", Manifests.LAND, Manifests.PARCEL, source);
        assertThat(source).isNotEqualTo(Manifests.SOURCE);
        assertThat(checking.problems(text)).extracting(Problem::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: unconditional | type: conditional | condition-missing
            type: unconditional | type: none, condition: 内部使用 | condition-missing
            grade: general | grade: classified | classified-refused
            required: true, |  | item-misused
            key: [zddm] | key: [zdm] | reference-unknown
            length: 19 | pattern: '(?=x)' | regex-rejected
            name: zl, | name: ZDDM, | duplicate-key
            title: 宗地\\n | title: 宗地\\n  code: 4/1\\n | code-invalid
            grade: general | grade: general\\n  partitions: 17 | out-of-range
            """)
    void aResourceMustKeepTheRulesOfTheCatalogue(String right, String wrong, String code) {
        String parcel =
                Manifests.PARCEL.replace(right.replace("\\n", "\n"), wrong == null ? "" : wrong.replace("\\n", "\n"));
        assertThat(parcel).isNotEqualTo(Manifests.PARCEL);
        assertThat(checking.problems(Manifests.LAND + "---\n" + parcel))
                .extracting(Problem::code)
                .contains(code);
    }

    @ParameterizedTest
    @CsvSource({
        "decimal, decimal, false",
        "integer, decimal, false",
        "date, datetime, false",
        "decimal, date, true",
        "date, integer, true",
        "text, text, true"
    })
    void notAfterComparesTwoTimesOrTwoNumbers(String first, String second, boolean misused) {
        String parcel = Manifests.PARCEL
                + "    - {name: least, title: 下限, type: " + first + "}\n"
                + "    - {name: greatest, title: 上限, type: " + second + "}\n"
                + "  rules:\n    - {rule: not-after, items: [least, greatest]}\n";
        assertThat(checking.problems(Manifests.LAND + "---\n" + parcel).stream()
                        .anyMatch(problem -> problem.code().equals("item-misused")))
                .isEqualTo(misused);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            subscriber: credit | subscriber: kredit | reference-unknown
            items: [zddm, zl] | items: [zddm, zll] | reference-unknown
            items: [zddm, zl] | items: [zddm]\\n  masks: {zl: hidden} | reference-unknown
            items: [zddm, zl] | items: [] | out-of-range
            resource: land/parcel | resource: land/parcel\\n  until: 2020-01-01 | date-past
            adapter: table | adapter: library | word-not-allowed
            connection: credit/db | connection: land/db | not-owner
            """)
    void aSubscriptionGrantsOnlyWhatThereIs(String right, String wrong, String code) {
        String subscription = Manifests.SUBSCRIPTION.replace(right, wrong.replace("\\n", "\n"));
        String text = String.join("---\n", Manifests.LAND, Manifests.PARCEL, subscription);
        assertThat(checking.problems(text)).extracting(Problem::code).contains(code);
    }

    @Test
    void aResourceThatIsNotSharedCannotBeGranted() {
        String text = Manifests.ALL.replace("{type: unconditional}", "{type: none, condition: 依据《数据安全法》}");
        assertThat(checking.problems(text)).extracting(Problem::code).containsExactly("sharing-refused");
    }

    @Test
    void anItemThatIsNotSharedIsGrantedToNobodyByNobody() {
        String text = Manifests.ALL.replace(
                "title: 坐落, type: text}", "title: 坐落, type: text, sharing: none, openType: none}");
        assertThat(checking.problems(text))
                .extracting(Problem::kind, Problem::pointer, Problem::code)
                .containsExactly(tuple("Subscription", "/spec/items/1", "sharing-refused"));
    }

    @Test
    void aConditionalResourceIsGrantedForAPurposeOnALegalBasis() {
        String text = Manifests.ALL.replace("{type: unconditional}", "{type: conditional, condition: 逐条核验}");
        assertThat(checking.problems(text))
                .extracting(Problem::code, Problem::pointer)
                .containsExactlyInAnyOrder(
                        tuple("condition-missing", "/spec/purpose"), tuple("condition-missing", "/spec/basis"));
    }

    @Test
    void aWrongDepartmentCodeNamesTheStandard() {
        String text = Manifests.LAND.replace("11320500000000019Y", "11320500000000019X");
        assertThat(checking.problems(text)).singleElement().satisfies(problem -> assertThat(problem.expected())
                .contains("GB 32100"));
    }

    @Test
    void whatAnotherPartComplainsOfIsFoundInTheText() {
        CatalogCheck adapters = proposed -> List.of(new CatalogCheck.Complaint(
                "Source", "land/parcel", "/spec/adapter", "cdc", "adapter-unknown", "one of file, push"));
        assertThat(new Checking(false, adapters).problems(Manifests.ALL))
                .extracting(Problem::line, Problem::code)
                .containsExactly(tuple(38, "adapter-unknown"));
    }
}
