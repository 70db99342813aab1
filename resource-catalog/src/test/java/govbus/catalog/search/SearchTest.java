package govbus.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Refusal;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.SnapshotBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static CatalogIndex index;

    @BeforeAll
    static void build() throws IOException {
        index = new CatalogIndex();
        index.update(SmallCity.snapshot(1));
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    static Stream<String> questions() throws IOException {
        try (InputStream in = SearchTest.class.getResourceAsStream("queries.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionFindsWhatItMeansFirst(String line) throws IOException {
        String[] parts = line.split("\\|", -1);
        List<String> hits = names(index.find(Question.of(parts[0])));
        if (parts[1].equals("nothing")) {
            assertThat(hits).isEmpty();
            return;
        }
        assertThat(hits).as(parts[0]).isNotEmpty();
        assertThat(parts[1].split(",")).as(parts[0] + " -> " + hits).contains(hits.get(0));
        if (!parts[2].isEmpty()) {
            assertThat(hits.subList(0, Math.min(10, hits.size()))).as(parts[0]).contains(parts[2]);
        }
    }

    @Test
    void theListHasAtLeastSixtyQuestions() throws IOException {
        assertThat(questions()).hasSizeGreaterThan(60);
    }

    @Test
    void anEntryThatIsCalledExactlySoComesFirst() throws IOException {
        assertThat(names(index.find(Question.of("宗地信息"))).get(0)).isEqualTo("land/parcel");
        assertThat(index.find(Question.of("宗地信息")).hits().get(0).score()).isGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*:*", "title:宗地 OR *", "(((((", "\"", "a AND NOT b", "[* TO *]", "宗地~2", "/.*/", "<script>"})
    void signsOfAQueryLanguageMeanNothing(String text) throws IOException {
        assertThat(index.find(Question.of(text)).total()).isLessThan(10);
    }

    @Test
    void anEndlessQuestionIsRefused() {
        assertThatThrownBy(() -> index.find(Question.of("地".repeat(201)))).isInstanceOf(Refusal.class);
    }

    @Test
    void facetsCountWithoutTheirOwnChoice() throws IOException {
        Found all = index.find(Question.of(""));
        Found chosen = index.find(
                new Question("", Map.of(Facet.PROVIDER, List.of("police")), List.of(), Question.Sort.TITLE, 1, 20));
        assertThat(chosen.total()).isEqualTo(4);
        assertThat(chosen.facets().get(Facet.PROVIDER))
                .containsExactlyInAnyOrderElementsOf(all.facets().get(Facet.PROVIDER));
        assertThat(chosen.facets().get(Facet.SHARING).stream()
                        .mapToInt(Found.Count::count)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void titlesAreSortedAsTheyAreSpoken() throws IOException {
        Question question =
                new Question("", Map.of(Facet.PROVIDER, List.of("police")), List.of(), Question.Sort.TITLE, 1, 20);
        assertThat(names(index.find(question)))
                .containsExactly("police/resident", "police/vehicle", "police/driver", "police/residence-permit");
    }

    @Test
    void pagesFollowOneAnotherWithoutGap() throws IOException {
        List<String> all = names(index.find(new Question("", Map.of(), List.of(), Question.Sort.NAME, 1, 200)));
        List<String> first = names(index.find(new Question("", Map.of(), List.of(), Question.Sort.NAME, 1, 7)));
        List<String> second = names(index.find(new Question("", Map.of(), List.of(), Question.Sort.NAME, 2, 7)));
        assertThat(Stream.concat(first.stream(), second.stream())).containsExactlyElementsOf(all.subList(0, 14));
        assertThat(index.find(new Question("", Map.of(), List.of(), Question.Sort.NAME, 1_000_000, 200))
                        .hits())
                .isEmpty();
    }

    @Test
    void theIndexFollowsWhatWasAddedChangedAndRemoved() throws IOException {
        try (CatalogIndex moving = new CatalogIndex()) {
            moving.update(snapshot(1, "a/one", "消防栓"));
            moving.update(snapshot(2, "a/one", "窨井盖"));
            assertThat(moving.find(Question.of("消防栓")).total()).isZero();
            assertThat(names(moving.find(Question.of("窨井盖")))).containsExactly("a/one");
            moving.update(snapshot(3, "a/two", "窨井盖"));
            assertThat(names(moving.find(Question.of("窨井盖")))).containsExactly("a/two");
            assertThat(moving.revision()).isEqualTo(3);
        }
    }

    @Test
    void aDepartmentThatIsRenamedIsFoundByItsNewName() throws IOException {
        try (CatalogIndex moving = new CatalogIndex()) {
            moving.update(snapshot(1, "a/one", "消防栓"));
            SnapshotBuilder renamed = new SnapshotBuilder();
            SmallCity.add(renamed, Kind.DEPARTMENT, "a", "spec: {title: 消防救援支队}", 1);
            moving.update(fill(renamed, "a/one", "消防栓").build(2));
            assertThat(names(moving.find(Question.of("救援支队")))).containsExactly("a/one");
        }
    }

    @Test
    void whatWasFoundIsMarkedInPlainText() {
        assertThat(marked("登记", "不动产登记证明")).isEqualTo("不动产[登记]证明");
        assertThat(marked("dengji", "不动产登记证明")).isEqualTo("不动产[登记]证明");
        assertThat(marked("djzm", "不动产登记证明")).isEqualTo("不动产[登记证明]");
        assertThat(marked("yinhang", "开户银行账号")).isEqualTo("开户[银行]账号");
        assertThat(marked("real estate", "不动产登记证明")).isEqualTo("[不动产]登记证明");
        assertThat(marked("b", "<b>b</b>")).isEqualTo("<[b]>[b]</[b]>");
        assertThat(Highlighter.of("消防").in("不动产登记证明")).isEmpty();
    }

    private static String marked(String question, String text) {
        Highlight found = Highlighter.of(question).in(text).orElseThrow();
        StringBuilder marked = new StringBuilder(found.text());
        List<int[]> ranges = found.ranges();
        for (int i = ranges.size() - 1; i >= 0; i--) {
            marked.insert(ranges.get(i)[1], ']').insert(ranges.get(i)[0], '[');
        }
        return marked.toString();
    }

    private static CatalogSnapshot snapshot(long revision, String name, String title) {
        return fill(new SnapshotBuilder(), name, title).build(revision);
    }

    private static SnapshotBuilder fill(SnapshotBuilder builder, String name, String title) {
        SmallCity.add(builder, Kind.RESOURCE, name, """
                spec: {title: %s, summary: "", sharing: {type: conditional}, updateCycle: daily, grade: general,
                  key: [id], items: [{name: id, title: 编号, type: text}]}
                """.formatted(title), 1);
        return builder;
    }

    private static List<String> names(Found found) {
        return found.hits().stream().map(Found.Hit::name).toList();
    }

    @Test
    void charactersThatAreReadInSeveralWaysAreFoundByEach() {
        assertThat(PinyinTokens.all("银行")).contains("yinhang", "yinxing", "hang", "yh", "yx");
        assertThat(PinyinTokens.head("重复登记")).contains("chongfudengji", "cfdj");
        assertThat(PinyinTokens.head("绿化")).contains("lvhua");
        assertThat(Arrays.asList(Pinyin.readings("行政执行").get(0))).containsExactly("xing", "zheng", "zhi", "xing");
    }
}
