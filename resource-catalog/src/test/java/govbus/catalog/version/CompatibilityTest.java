package govbus.catalog.version;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.SnapshotBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

class CompatibilityTest {
    private static final String BEFORE = """
            spec:
              title: 宗地
              summary: 国有建设用地宗地
              sharing: {type: conditional, condition: 办理抵押时, methodType: table}
              updateCycle: daily
              grade: general
              key: [zddm]
              items:
                - {name: zddm, title: 宗地代码, type: text, required: true, length: 19}
                - {name: zl, title: 坐落, type: text, length: 100}
                - {name: mj, title: 面积, type: decimal, scale: 2, min: 0, max: 1000}
                - {name: zt, title: 状态, type: text, codes: {1: 现势, 2: 历史}}
                - {name: qlr, title: 权利人, type: text, sensitive: true}
                - {name: dm, title: 代码, type: social-credit-code}
            """;

    @ParameterizedTest(name = "{0} -> {1}: {2}, {3}")
    @CsvSource(delimiter = '|', textBlock = """
            - {name: zl, title: 坐落, type: text, length: 100} |                                        | item-removed         | breaking
            type: text, length: 100                  | type: text, length: 50                          | range-narrowed       | breaking
            type: text, length: 100                  | type: text, length: 200                         | item-widened         | compatible
            type: text, length: 100                  | type: text                                      | item-widened         | compatible
            type: text, length: 100                  | type: text, length: 100, required: true         | required-added       | breaking
            type: text, required: true, length: 19   | type: text, length: 19                          | no-longer-required   | breaking
            type: text, length: 100                  | type: text, length: 100, pattern: '[A-Z]+'      | range-narrowed       | breaking
            type: decimal, scale: 2, min: 0, max: 1000 | type: integer, scale: 2, min: 0, max: 1000    | type-narrowed        | breaking
            type: decimal, scale: 2, min: 0, max: 1000 | type: text, scale: 2, min: 0, max: 1000       | type-changed         | breaking
            scale: 2, min: 0                         | scale: 1, min: 0                                | range-narrowed       | breaking
            scale: 2, min: 0                         | scale: 2, min: 10                               | range-narrowed       | breaking
            max: 1000                                | max: 900                                        | range-narrowed       | breaking
            max: 1000                                | max: 10000                                      | item-widened         | compatible
            codes: {1: 现势, 2: 历史}                  | codes: {1: 现势}                                 | codes-removed        | breaking
            codes: {1: 现势, 2: 历史}                  | codes: {1: 现势, 2: 历史, 3: 注销}                 | item-widened         | compatible
            codes: {1: 现势, 2: 历史}                  | codes: {1: 现势, 2: 注销}                         | meaning-changed      | breaking
            type: text, sensitive: true              | type: text                                      | loosened             | compatible
            name: zl, title: 坐落, type: text          | name: zl, title: 坐落, sensitive: true, type: text | masked-from-now-on   | breaking
            type: social-credit-code                 | type: text                                      | item-widened         | compatible
            name: zl, title: 坐落, type: text, length: 100 | name: zl, title: 坐落, type: citizen-id, length: 100 | type-narrowed   | breaking
            title: 坐落                               | title: 地址                                      | wording              | compatible
            type: conditional, condition: 办理抵押时   | type: none, condition: 办理抵押时                  | sharing-stricter     | breaking
            type: conditional, condition: 办理抵押时   | type: unconditional, condition: 办理抵押时         | loosened             | compatible
            condition: 办理抵押时                      | condition: 办理抵押和查封时                         | terms-changed        | compatible
            updateCycle: daily                       | updateCycle: monthly                            | cycle-slower         | breaking
            updateCycle: daily                       | updateCycle: realtime                           | loosened             | compatible
            grade: general                           | grade: important                                | grade-raised         | compatible
            key: [zddm]                              | 'key: [zddm, zl]'                               | key-changed          | breaking
            title: 宗地                               | title: 宗地信息                                   | wording              | compatible
            methodType: table                        | methodType: service                             | method-changed       | breaking
            name: zl, title: 坐落, type: text          | name: zl, title: 坐落, sharing: none, type: text  | sharing-stricter     | breaking
            grade: general                           | 'grade: general, state: suspended'              | stopped              | breaking
            """)
    void aChangeHasOneReasonAndAVerdict(String from, String to, String why, String verdict) {
        String after = BEFORE.replace(from, to == null ? "" : to.replace("general, state", "general\n  state"));
        Comparison comparison = Compatibility.compare(resource(BEFORE), resource(after));
        assertThat(comparison.changes())
                .extracting(change -> change.why().word())
                .containsOnly(why);
        assertThat(comparison.verdict()).isEqualTo(verdict);
    }

    @Test
    void theSameVersionHasNoChanges() {
        assertThat(Compatibility.compare(resource(BEFORE), resource(BEFORE)).changes())
                .isEmpty();
    }

    @Test
    void anOptionalItemMoreIsCompatibleAndARequiredOneIsNot() {
        String optional = BEFORE + "    - {name: bz, title: 备注, type: text}\n";
        String required = BEFORE + "    - {name: bz, title: 备注, type: text, required: true}\n";
        assertThat(Compatibility.compare(resource(BEFORE), resource(optional)).verdict())
                .isEqualTo("compatible");
        assertThat(Compatibility.compare(resource(BEFORE), resource(required)).verdict())
                .isEqualTo("breaking");
    }

    @Test
    void onlyThoseAreAffectedWhoHoldTheItem() {
        String after = BEFORE.replace("    - {name: zl, title: 坐落, type: text, length: 100}\n", "");
        Comparison comparison = Compatibility.compare(resource(BEFORE), resource(after));
        assertThat(comparison.affected(List.of(to("credit", "zddm", "zl"), to("window", "zddm", "mj"))))
                .containsExactly(new Comparison.Affected("credit-parcel", "credit", List.of("zl"), true));
    }

    @Test
    void everybodyIsAffectedWhenSharingBecomesStricter() {
        Comparison comparison =
                Compatibility.compare(resource(BEFORE), resource(BEFORE.replace("type: conditional", "type: none")));
        assertThat(comparison.affected(List.of(to("credit", "zddm"), to("window", "mj"))))
                .extracting(Comparison.Affected::subscriber)
                .containsExactly("credit", "window");
    }

    private static Subscription to(String subscriber, String... items) {
        return new Subscription(
                subscriber + "-parcel",
                subscriber,
                "land/parcel",
                List.of(items),
                Map.of(),
                Map.of(),
                null,
                null,
                List.of(),
                null,
                govbus.catalog.State.PUBLISHED,
                new Subscription.DeliveryForm("query", null, Map.of(), Map.of()));
    }

    private static Resource resource(String yaml) {
        Object tree = new Yaml().load(yaml);
        return new SnapshotBuilder()
                .add(Kind.RESOURCE, "land/parcel", new JsonMapper().valueToTree(tree), 1)
                .build(1)
                .resource("land/parcel")
                .orElseThrow();
    }
}
