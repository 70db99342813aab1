package govbus.catalog.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import govbus.catalog.Manifests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryRulesTest {
    private static final String RIGHT = """
            apiVersion: govbus/v1
            kind: Resource
            metadata: {name: land/certificate}
            spec:
              title: 不动产权证书信息
              summary: 已登簿且现势的不动产权证书
              classification: "307001"
              format: {category: database, type: postgresql}
              sharing: {type: conditional, condition: 办理公积金提取时逐条查询, methodCategory: platform, methodType: table}
              open: {type: none}
              updateCycle: daily
              grade: general
              key: [bdcqzh]
              items:
                - {name: bdcqzh, title: 不动产权证号, type: text, required: true}
                - {name: qlr, title: 权利人, type: text}
            """;
    private final Checking checking = new Checking(false);

    @Test
    void anEntryThatKeepsAllRulesHasNeitherProblemNorWarning() {
        assertThat(problems(RIGHT)).isEmpty();
        assertThat(checking.warnings(Manifests.LAND + "---\n" + RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C1 | \"307001\" | \"307999\" | /spec/classification | classification-unknown",
                "C1 | \"307001\" | \"307\" | /spec/classification | identifier-invalid",
                "C3 | condition: 办理公积金提取时逐条查询 | condition: 无 | /spec/sharing/condition | condition-missing",
                "C3 | open: {type: none} | open: {type: conditional} | /spec/open/condition | condition-missing",
                "C5 | key: [bdcqzh] | key: [] | /spec/key | out-of-range",
                "C7 | title: 权利人, type: text | title: 权利人, type: text, sharing: none, openType: unconditional | /spec/items/1/openType | sharing-looser",
                "C8 | condition: 办理公积金提取时逐条查询 | condition: 绝密★ | /spec/sharing/condition | classified-refused",
                "C5 | category: database, type: postgresql | category: service | /spec/service | service-incomplete",
                "C5 | category: database, type: postgresql | category: self-described | /spec/format/other | metadata-missing",
                "C7 | title: 权利人, type: text | title: 权利人, type: text, sharing: unconditional | /spec/items/1/sharing | sharing-looser",
                "C7 | title: 权利人, type: text | title: 权利人, type: text, openType: conditional | /spec/items/1/openType | sharing-looser",
                "C8 | grade: general | grade: 机密 | /spec/grade | classified-refused",
                "C8 | summary: 已登簿且现势的不动产权证书 | summary: 机密★1年 | /spec/summary | classified-refused",
                "C8 | title: 权利人, type: text | title: 权利人, type: text, classified: true | /spec/items/1/classified | classified-refused",
            })
    void eachRuleIsKept(String rule, String right, String wrong, String pointer, String code) {
        assertThat(RIGHT).contains(right);
        assertThat(problems(RIGHT.replace(right, wrong)))
                .extracting(Problem::pointer, Problem::code)
                .contains(tuple(pointer, code));
    }

    @Test
    void aProviderHasNoTwoEntriesOfOneTitle() {
        String twin = RIGHT.replace("land/certificate", "land/twin").replace("307001/000012", "307001/000013");
        assertThat(problems(RIGHT + "---\n" + twin))
                .extracting(Problem::rule, Problem::code)
                .contains(tuple("C9", "title-taken"));
    }

    @Test
    void whatIsNotSharedIsNotOpened() {
        String text = RIGHT.replace("type: conditional, condition: 办理公积金提取时逐条查询", "type: none, condition: 《保密法》")
                .replace("open: {type: none}", "open: {type: unconditional}");
        assertThat(problems(text))
                .extracting(Problem::rule, Problem::pointer, Problem::value)
                .containsExactly(tuple("C3", "/spec/open/type", "unconditional"));
    }

    @Test
    void realtimeDataDoesNotComeByFileOrMail() {
        String text = RIGHT.replace("updateCycle: daily", "updateCycle: realtime")
                .replace("methodCategory: platform, methodType: table", "methodCategory: mail, methodType: file");
        assertThat(problems(text))
                .extracting(Problem::rule, Problem::pointer)
                .containsExactlyInAnyOrder(
                        tuple("C6", "/spec/sharing/methodType"), tuple("C6", "/spec/sharing/methodCategory"));
    }

    @Test
    void baseInformationUnderConditionsIsOnlyDoubtful() {
        String text = RIGHT.replace("\"307001\"", "\"101001\"");
        assertThat(problems(text)).isEmpty();
        assertThat(checking.warnings(Manifests.LAND + "---\n" + text))
                .extracting(Problem::rule, Problem::code, Problem::line)
                .containsExactly(tuple("C4", "base-library-not-shared", 29));
    }

    @Test
    void realtimeDataOutOfATableThatIsPolledIsAFindingWhereItIsHandedIn() {
        String realtime = RIGHT.replace("updateCycle: daily", "updateCycle: realtime");
        String source = """
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: land/certificate}
                spec: {resource: land/certificate, connection: land/db, adapter: %s, properties: {table: certificate}}
                """;
        String polled = String.join("---\n", Manifests.LAND, realtime, source.formatted("exchange-table"));
        assertThat(checking.problems(polled)).isEmpty();
        assertThat(checking.warnings(polled))
                .extracting(Problem::rule, Problem::kind, Problem::pointer, Problem::value)
                .containsExactly(tuple("C6", "Source", "/spec/adapter", "exchange-table"));
        assertThat(checking.warnings(String.join("---\n", Manifests.LAND, realtime, source.formatted("cdc"))))
                .isEmpty();
    }

    private List<Problem> problems(String text) {
        return checking.problems(Manifests.LAND + "---\n" + text);
    }
}
