package govbus.catalog.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import govbus.catalog.Manifests;
import govbus.catalog.Resource;
import govbus.catalog.ResourceDescription;
import govbus.catalog.registry.TestDatabase;
import govbus.catalog.registry.TestNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private TestNode node;

    @BeforeEach
    void start() throws Exception {
        node = new TestNode(TestDatabase.fresh(), Map.of());
        node.apply(Manifests.LAND);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aWorkbookBringsEntriesInWithNamesAndCodesOfTheirOwn() {
        ImportJob job = run(new TestWorkbook().entry("不动产权证").entry("宗地").bytes(), false);

        assertThat(job.problems()).isEmpty();
        assertThat(job.summary())
                .extracting(ImportJob.Summary::created, ImportJob.Summary::wrong)
                .containsExactly(2, 0);
        Resource entry = node.catalog().resource("land/bu-dong-chan-quan-zheng").orElseThrow();
        assertThat(entry.code()).isEqualTo("307001/000001");
        assertThat(entry.key()).containsExactly("id");
        assertThat(entry.description().format().category()).isEqualTo(ResourceDescription.Format.Category.DATABASE);
        assertThat(node.catalog().resources()).hasSize(2);
    }

    @Test
    void aDryRunTellsWhatIsNewChangedUnchangedAndWrongAndChangesNothing() {
        run(new TestWorkbook().entry("甲").entry("乙").bytes(), false);
        long revision = node.catalog().revision();

        ImportJob job = run(
                new TestWorkbook()
                        .entry("甲")
                        .entry("乙")
                        .with("更新周期", "每周")
                        .entry("丙")
                        .entry("丁")
                        .with("更新周期", "天天")
                        .bytes(),
                true);

        assertThat(job.summary())
                .extracting(
                        ImportJob.Summary::created,
                        ImportJob.Summary::changed,
                        ImportJob.Summary::unchanged,
                        ImportJob.Summary::wrong)
                .containsExactly(1, 1, 1, 1);
        assertThat(node.catalog().revision()).isEqualTo(revision);
    }

    @Test
    void oneMistakeLetsNothingIn() {
        ImportJob job = run(
                new TestWorkbook().entry("甲").entry("乙").with("共享类型", "有条件共享").bytes(), false);

        assertThat(job.state()).isEqualTo(ImportJob.State.REFUSED);
        assertThat(node.catalog().resources()).isEmpty();
        assertThat(job.problems())
                .extracting(ImportProblem::sheet, ImportProblem::row, ImportProblem::column, ImportProblem::rule)
                .containsExactly(tuple("资源目录", 3, "M", "C3 condition-missing"));
    }

    @Test
    void everyMistakeIsToldAtOnceWithSheetRowColumnAndRule() {
        ImportJob job = run(
                new TestWorkbook()
                        .entry("甲")
                        .with("提供方代码", "11320500000000035L")
                        .entry("乙")
                        .with("涉密属性", "机密")
                        .with("信息资源分类", 307001)
                        .entry("丙")
                        .withItem("共享类型", "无条件共享")
                        .withItem("数据长度", "长")
                        .with("共享类型", "不予共享")
                        .with("共享条件", "《保密法》")
                        .entry("丙")
                        .item("无此资源", "x", "x", "是")
                        .bytes(),
                false);

        assertThat(job.problems())
                .extracting(ImportProblem::sheet, ImportProblem::row, ImportProblem::column, ImportProblem::rule)
                .contains(
                        tuple("资源目录", 2, "F", "C2 reference-unknown"),
                        tuple("资源目录", 3, "T", "C8 classified-refused"),
                        tuple("资源目录", 3, "D", "number-for-code"),
                        tuple("资源目录", 5, "B", "C9 title-taken"),
                        tuple("信息项", 7, "M", "C7 sharing-looser"),
                        tuple("信息项", 7, "F", "wrong-type"),
                        tuple("信息项", 10, "B", "reference-unknown"));
        assertThat(job.problems()).allSatisfy(problem -> assertThat(problem.message())
                .containsPattern("\\p{IsHan}")
                .containsPattern("[a-z]{3}"));
    }

    @Test
    void formulasAndMergedCellsAndWrongSheetsAreRefusedWithTheirPlace() {
        assertThat(run(
                                new TestWorkbook()
                                        .entry("甲")
                                        .touched((first, second) -> first.formula(1, 7, "1+1"))
                                        .bytes(),
                                false)
                        .problems())
                .extracting(ImportProblem::row, ImportProblem::column, ImportProblem::rule)
                .contains(tuple(2, "H", "formula"));
        assertThat(run(
                                new TestWorkbook()
                                        .entry("甲")
                                        .touched((first, second) ->
                                                first.range(1, 0, 2, 1).merge())
                                        .bytes(),
                                false)
                        .problems())
                .extracting(ImportProblem::rule, ImportProblem::value)
                .contains(tuple("merged-cells", "A2:B3"));
        assertThat(run(new TestWorkbook().entry("甲").sheet("Sheet1").bytes(), false)
                        .problems())
                .extracting(ImportProblem::sheet, ImportProblem::rule, ImportProblem::value)
                .contains(tuple("资源目录", "sheet-missing", "Sheet1, 信息项"));
        assertThat(node.catalog().resources()).isEmpty();
    }

    @Test
    void filesThatAreNoWorkbookOrWouldBurstAreRefusedWithoutBeingRead() throws Exception {
        byte[] right = new TestWorkbook().entry("甲").bytes();
        assertThat(rules("no zip at all".getBytes(StandardCharsets.UTF_8))).containsExactly("not-a-workbook");
        assertThat(rules(TestWorkbook.part(right, "xl/vbaProject.bin", content -> new byte[] {1})))
                .containsExactly("workbook-active");
        assertThat(rules(TestWorkbook.part(right, "xl/sharedStrings.xml", content -> ("<!DOCTYPE sst [<!ENTITY x SYSTEM"
                                + " \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>")
                        .getBytes(StandardCharsets.UTF_8))))
                .containsExactly("workbook-active");
        assertThat(rules(TestWorkbook.part(right, "xl/media/bomb.xml", content -> new byte[80 << 20])))
                .containsExactly("workbook-too-large");
    }

    @Test
    void aMillionEmptyRowsBelowTheDataDoNoHarm() {
        byte[] workbook = new TestWorkbook()
                .entry("甲")
                .touched((first, second) -> {
                    for (int row = 10; row < 1_000_000; row += 1) {
                        first.style(row, 0).format("@").set();
                    }
                })
                .bytes();
        ImportJob job = run(workbook, false);
        assertThat(job.problems()).isEmpty();
        assertThat(job.summary().created()).isEqualTo(1);
    }

    @Test
    void theSameWorkbookComesBackWithAColumnOfMistakesAndCanBeHandedInAgain() throws Exception {
        ImportJob job = run(
                new TestWorkbook()
                        .entry("甲")
                        .entry("=cmd|' /C calc'!A0")
                        .with("更新周期", "天天")
                        .bytes(),
                false);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        node.bean(ErrorWorkbooks.class).write(job, out);

        List<Row> rows = rows(out.toByteArray(), "资源目录");
        int last = EntryColumns.ALL.size();
        assertThat(rows.get(0).getCellText(last)).isEqualTo("错误 Errors");
        assertThat(rows.get(1).getCellText(last)).isEmpty();
        assertThat(rows.get(2).getCellText(last))
                .contains("R3 word-not-allowed")
                .contains("每半年");
        assertThat(rows.get(2).getCellText(1)).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(parts(out.toByteArray())).noneMatch(part -> part.contains("<f>"));
        assertThat(run(out.toByteArray(), true).problems())
                .extracting(ImportProblem::row, ImportProblem::rule)
                .containsExactly(tuple(3, "word-not-allowed"));
    }

    @Test
    void theExportedCatalogueReadBackChangesNothing() throws Exception {
        node.apply(Manifests.PARCEL.replace(
                "title: 坐落, type: text}", "title: 坐落, type: text, pattern: \"[^<]*\", codes: {\"1\": 东, \"2\": 西}}"));
        run(
                new TestWorkbook()
                        .entry("不动产权证")
                        .with("关键字", "不动产;权证")
                        .with("是否物理删除", "否")
                        .bytes(),
                false);
        long revision = node.catalog().revision();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        node.bean(CatalogWorkbook.class).write(null, resource -> true, out);
        byte[] completed = out.toByteArray();

        ImportJob job = run(completed, false);
        // the manifest in Git says less than the form insists on; what it says is told, nothing is changed
        assertThat(job.problems()).extracting(ImportProblem::rule).containsOnly("missing");
        assertThat(job.summary())
                .extracting(ImportJob.Summary::changed, ImportJob.Summary::created)
                .containsExactly(0, 0);
        assertThat(job.summary().unchanged()).isEqualTo(1);
        assertThat(node.catalog().revision()).isEqualTo(revision);
    }

    @Test
    void theCatalogueOfTheDemonstrationExportedAndReadBackChangesNothing() throws Exception {
        node.apply(manifests("departments") + "\n---\n" + manifests("libraries"));
        assertThat(node.catalog().resources()).hasSizeGreaterThan(5);
        long revision = node.catalog().revision();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        node.bean(CatalogWorkbook.class).write(null, resource -> true, out);

        ImportJob job = run(out.toByteArray(), false);

        assertThat(job.problems()).isEmpty();
        assertThat(job.summary())
                .extracting(
                        ImportJob.Summary::created,
                        ImportJob.Summary::changed,
                        ImportJob.Summary::wrong,
                        ImportJob.Summary::unchanged)
                .containsExactly(0, 0, 0, node.catalog().resources().size());
        assertThat(node.catalog().revision()).isEqualTo(revision);
    }

    private static String manifests(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(WorkbookTest::text)
                    .collect(Collectors.joining("\n---\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void theTemplateHasDropDownsTextCellsAndAnExampleThatIsNotImported() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        node.bean(CatalogWorkbook.class).template(out);

        assertThat(rows(out.toByteArray(), "资源目录").get(1).getCellText(0)).startsWith("示例");
        assertThat(parts(out.toByteArray()))
                .anyMatch(part -> part.contains("<dataValidation ") && part.contains("list"));
        ImportJob job = run(out.toByteArray(), true);
        assertThat(job.problems()).isEmpty();
        assertThat(job.summary().created()).isZero();
    }

    private List<String> rules(byte[] workbook) {
        return run(workbook, false).problems().stream().map(ImportProblem::rule).toList();
    }

    private ImportJob run(byte[] workbook, boolean dryRun) {
        ImportDesk desk = node.bean(ImportDesk.class);
        UUID id = desk.submit(workbook, "test.xlsx", "li", null, dryRun);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> desk.find(id).orElseThrow(),
                        job -> job.progress() == 100 || job.state() == ImportJob.State.INTERRUPTED);
    }

    private static List<Row> rows(byte[] workbook, String sheet) throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return read.findSheet(sheet).orElseThrow().read();
        }
    }

    private static List<String> parts(byte[] workbook) throws IOException {
        return Parts.of(workbook).values().stream()
                .map(part -> new String(part, StandardCharsets.UTF_8))
                .toList();
    }
}
