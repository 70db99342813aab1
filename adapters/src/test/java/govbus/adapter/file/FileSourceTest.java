package govbus.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.adapter.ReaderState.Phase;
import govbus.adapter.text.Charsets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FileSourceTest {
    private static final String HEADER = "编号,姓名,日期\n";
    private static final Map<String, String> COLUMNS = Map.of("id", "编号", "xm", "姓名", "rq", "日期");

    @TempDir
    Path root;

    private Inbox inbox;

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void aFileIsAnsweredWithAReceiptAndMovedWithItsMarker() throws Exception {
        inbox();
        inbox.drop("parcel_1.csv", HEADER + "1,张三,2026-01-01\n2,\"李\n四\",\n");
        inbox.open();
        JsonNode receipt = inbox.awaitReceipt("parcel_1.csv");
        assertThat(inbox.readable()).containsExactly("CREATED 1|张三|2026-01-01", "CREATED 2|李\n四|null");
        assertThat(receipt.get("state").asString()).isEqualTo("accepted");
        assertThat(receipt.get("rows").asInt()).isEqualTo(2);
        assertThat(receipt.get("receipts")).hasSize(1);
        assertThat(receipt.get("sha256").asString()).hasSize(64);
        inbox.awaitFile("accepted", "parcel_1.csv.ok");
        assertThat(root.resolve("receipt/parcel_1.csv.reading.json")).doesNotExist();
    }

    @Test
    void aFileInGb18030WithHeadersInAnyOrderAndFurtherColumnsIsRead() throws Exception {
        inbox("charset", "gb18030", "separator", "|");
        inbox.drop("a.csv", "备注| 姓名 |日期|编号|CD_OPERATION\n闲话|𠮷瓸|2026-01-01|7|D\n", Charsets.GB18030);
        inbox.open();
        inbox.awaitReceipt("a.csv");
        assertThat(inbox.readable()).containsExactly("DELETED 7|𠮷瓸|2026-01-01");
    }

    @Test
    void wordsThatStandForNoValueAreNoValue() throws Exception {
        inbox("null-values", "N/A, -");
        inbox.drop("a.csv", HEADER + "1,N/A, - \n2,\"N/A\",n/a\n3,A-,--\n");
        inbox.open();
        inbox.awaitReceipt("a.csv");
        assertThat(inbox.readable()).containsExactly("CREATED 1|null|null", "CREATED 2|null|n/a", "CREATED 3|A-|--");
    }

    @Test
    void theCharsetIsFoundOutWhenItIsNotDeclared() throws Exception {
        inbox("charset", "auto");
        inbox.drop("1.csv", "\uFEFF" + HEADER + "1,张三,\n");
        inbox.drop("2.csv", HEADER + "2,张三,\n", Charsets.GB18030);
        inbox.drop("3.csv", HEADER + "3,张三,\n");
        inbox.open();
        inbox.awaitFile("accepted", "3.csv");
        assertThat(inbox.readable()).containsExactly("CREATED 1|张三|null", "CREATED 2|张三|null", "CREATED 3|张三|null");
    }

    @Test
    void aFileInTheWrongCharsetIsRefusedNamingBoth() throws Exception {
        inbox();
        inbox.drop("a.csv", HEADER + "1,张三丰,\n", Charsets.GB18030);
        inbox.open();
        JsonNode problem = inbox.awaitProblem("a.csv");
        assertThat(problem.get("code").asString()).isEqualTo("charset-differs");
        assertThat(problem.get("detail").asString()).contains("GB18030", "UTF-8");
        assertThat(inbox.task().rows()).isEmpty();
    }

    @Test
    void aRecordWithBadBytesWaitsInQuarantineWithThemAndTheOthersPass() throws Exception {
        inbox();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes((HEADER + "1,张三,\n2,").getBytes(StandardCharsets.UTF_8));
        file.writeBytes(new byte[] {(byte) 0xC4, (byte) 0xE3});
        file.writeBytes(",2026-01-01\r\n3,王\u0000五,\n4,赵六,\n".getBytes(StandardCharsets.UTF_8));
        inbox.drop("a.csv", file.toByteArray(), "");
        inbox.open();
        inbox.awaitReceipt("a.csv");
        assertThat(inbox.readable()).containsExactly("CREATED 1|张三|null", "CREATED 4|赵六|null");
        assertThat(inbox.unreadable())
                .hasSize(2)
                .satisfiesExactly(
                        bad -> {
                            assertThat(bad.place()).isEqualTo("line 3");
                            assertThat(bad.unreadable()).startsWith("bad-bytes: ");
                            assertThat(bad.original())
                                    .startsWith('2', ',', 0xC4, 0xE3, ',')
                                    .hasSize(15);
                        },
                        nul -> assertThat(nul.unreadable()).startsWith("nul-character: "));
    }

    @Test
    void aBrokenLineSpoilsItselfOnly() throws Exception {
        inbox();
        inbox.drop("a.csv", HEADER + "1,张三,\n2,李四\n3,\"王五,2026\n4,赵六,\n5,钱七,,\n6,\"孙\"八,\n7,周九,\n");
        inbox.open();
        inbox.awaitReceipt("a.csv");
        assertThat(inbox.readable()).containsExactly("CREATED 1|张三|null", "CREATED 4|赵六|null", "CREATED 7|周九|null");
        assertThat(inbox.unreadable())
                .extracting(row -> row.place() + " " + new String(row.original(), StandardCharsets.UTF_8))
                .containsExactly("line 3 2,李四", "line 4 3,\"王五,2026", "line 6 5,钱七,,", "line 7 6,\"孙\"八,");
    }

    @Test
    void everyMissingColumnIsNamedAtOnce() throws Exception {
        inbox();
        inbox.drop("a.csv", "编号,名字\n1,张三\n");
        inbox.open();
        JsonNode problem = inbox.awaitProblem("a.csv");
        assertThat(problem.get("code").asString()).isEqualTo("columns-differ");
        assertThat(problem.get("missing")).hasSize(2);
        assertThat(problem.get("detail").asString()).contains("姓名, 日期");
    }

    @Test
    void aFileIsTakenOnlyOnceItsMarkerIsThereAndAMissingOneIsTold() throws Exception {
        inbox();
        inbox.put("a.csv", (HEADER + "1,张三,\n").getBytes(StandardCharsets.UTF_8));
        Files.setLastModifiedTime(
                root.resolve("in/a.csv"), FileTime.from(Instant.now().minusSeconds(3600)));
        inbox.open();
        inbox.awaitState(Phase.WAITING, "a.csv has waited 60 min");
        assertThat(inbox.document("receipt/a.csv.waiting.json")
                        .get("ageSeconds")
                        .asInt())
                .isGreaterThanOrEqualTo(3600);
        assertThat(inbox.task().rows()).isEmpty();
        inbox.put("a.csv.ok", new byte[0]);
        inbox.awaitReceipt("a.csv");
        assertThat(inbox.task().keys()).containsExactly("1");
        assertThat(root.resolve("receipt/a.csv.waiting.json")).doesNotExist();
    }

    @Test
    void aMarkerThatDoesNotFitItsFileHasTheFileRefused() throws Exception {
        inbox();
        byte[] file = (HEADER + "1,张三,\n").getBytes(StandardCharsets.UTF_8);
        inbox.drop("count.csv", file, "2");
        inbox.drop("digest.csv", file, "sha256:" + "0".repeat(64));
        inbox.drop("good.csv", file, "1 sha256:" + sha256(file));
        inbox.drop("odd.csv", file, "ok!");
        inbox.open();
        assertThat(inbox.awaitProblem("count.csv").get("code").asString()).isEqualTo("marker-rows-differ");
        assertThat(inbox.awaitProblem("digest.csv").get("code").asString()).isEqualTo("marker-digest-differs");
        assertThat(inbox.awaitProblem("odd.csv").get("code").asString()).isEqualTo("marker-unreadable");
        inbox.awaitReceipt("good.csv");
        assertThat(inbox.task().keys()).containsExactly("1");
    }

    @Test
    void withoutMarkersAGrowingFileIsLeftAlone() throws Exception {
        inbox("marker", "none");
        inbox.put("a.csv", (HEADER + "1,张三,\n").getBytes(StandardCharsets.UTF_8));
        inbox.open();
        long begin = System.nanoTime();
        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    Files.writeString(root.resolve("in/a.csv"), "9,王,\n", java.nio.file.StandardOpenOption.APPEND);
                    return System.nanoTime() - begin > Duration.ofSeconds(4).toNanos();
                });
        assertThat(inbox.task().rows()).isEmpty();
        inbox.awaitReceipt("a.csv");
        assertThat(inbox.task().keys()).startsWith("1").hasSizeGreaterThan(7);
    }

    @Test
    void contentThatWasAcceptedBeforeIsADuplicate() throws Exception {
        inbox();
        inbox.drop("a.csv", HEADER + "1,张三,\n2,李四,\n");
        inbox.open();
        inbox.awaitReceipt("a.csv");
        inbox.drop("b.csv", HEADER + "1,张三,\n2,李四,\n");
        JsonNode receipt = inbox.awaitReceipt("b.csv");
        assertThat(receipt.get("state").asString()).isEqualTo("duplicate");
        assertThat(receipt.get("duplicate").asInt()).isEqualTo(2);
        inbox.drop("a.csv", HEADER + "1,张三,\n2,李四,\n");
        inbox.awaitFile("accepted", "a.2.csv");
        assertThat(inbox.task().keys()).containsExactly("1", "2");
    }

    @Test
    void afterACrashInTheMiddleOfAFileEachRowArrivesOnce() throws Exception {
        inbox("batch-rows", "100");
        StringBuilder csv = new StringBuilder(HEADER);
        IntStream.range(0, 1000).forEach(id -> csv.append(id).append(",张三,\n"));
        inbox.drop("a.csv", csv.toString());
        inbox.task().dieAfter(500);
        inbox.open();
        inbox.awaitState(Phase.FAILED, "the bus does not keep this batch");
        inbox.close();
        inbox.task().revive();
        inbox.open();
        JsonNode receipt = inbox.awaitReceipt("a.csv");
        assertThat(inbox.task().keys())
                .containsExactlyElementsOf(
                        IntStream.range(0, 1000).mapToObj(String::valueOf).toList());
        assertThat(receipt.get("receipts")).hasSize(9);
        assertThat(receipt.get("resumedAfterRow").asInt()).isEqualTo(500);
        assertThat(receipt.get("rows").asInt()).isEqualTo(1000);
    }

    @Test
    void aFileWhoseRowsWereDurableBeforeACrashIsAnsweredAndNotCalledADuplicate() throws Exception {
        inbox();
        inbox.drop("a.csv", HEADER + "1,张三,\n");
        inbox.open();
        String sha256 = inbox.awaitReceipt("a.csv").get("sha256").asString();
        inbox.awaitFile("accepted", "a.csv.ok");
        inbox.close();
        // as if the crash had come between the commit and the answer
        Files.writeString(root.resolve("receipt/a.csv.reading.json"), "{\"sha256\":\"" + sha256 + "\"}");
        Files.move(root.resolve("accepted/a.csv"), root.resolve("in/a.csv"));
        Files.move(root.resolve("accepted/a.csv.ok"), root.resolve("in/a.csv.ok"));
        inbox.open();
        JsonNode receipt = inbox.awaitReceipt("a.csv");
        assertThat(receipt.get("state").asString()).isEqualTo("accepted-before-restart");
        assertThat(inbox.task().keys()).containsExactly("1");
    }

    @Test
    void whatIsNotAnHonestFileIsRefusedAndHarmsNothing() throws Exception {
        inbox();
        Path secret = Files.writeString(root.resolve("secret.txt"), HEADER + "1,秘密,\n");
        Files.createDirectories(root.resolve("in/folder.csv"));
        Files.createSymbolicLink(root.resolve("in/link.csv"), secret);
        Files.writeString(root.resolve("in/link.csv.ok"), "");
        inbox.drop("empty.csv", new byte[0], "");
        inbox.drop("line\nbreak.csv", (HEADER + "1,张三,\n").getBytes(StandardCharsets.UTF_8), "");
        inbox.drop("utf16.csv", (HEADER + "1,张三,\n").getBytes(StandardCharsets.UTF_16), "");
        inbox.drop("header.csv", HEADER.getBytes(StandardCharsets.UTF_8), "0");
        inbox.open();
        assertThat(inbox.awaitProblem("link.csv").get("code").asString()).isEqualTo("not-a-file");
        assertThat(inbox.awaitProblem("empty.csv").get("code").asString()).isEqualTo("file-empty");
        assertThat(inbox.awaitProblem("line_break.csv").get("code").asString()).isEqualTo("file-name-invalid");
        assertThat(inbox.awaitProblem("utf16.csv").get("code").asString()).isEqualTo("charset-differs");
        assertThat(inbox.awaitReceipt("header.csv").get("rows").asInt()).isZero();
        assertThat(inbox.task().rows()).isEmpty();
        assertThat(secret).hasContent(HEADER + "1,秘密,");
        assertThat(root.resolve("in/folder.csv")).isDirectory();
    }

    @Test
    void jsonIsReadAsAnArrayOrAsLines() throws Exception {
        inbox("format", "json", "pattern", "*.json");
        inbox.drop(
                "a.json",
                "[{\"编号\":1,\"姓名\":{\"姓\":\"张\", \"n\":1e2},\"多余\":true},\n {\"编号\":1.50E3,\"日期\":\"2026-01-01\"}, 7]");
        inbox.drop("b.json", "{\"编号\":3,\"姓名\":\"王\"}\n{\"编号\":4,\n{\"编号\":5,\"cd_operation\":\"U\"}\n");
        inbox.open();
        inbox.awaitReceipt("b.json");
        assertThat(inbox.readable())
                .containsExactly(
                        "CREATED 1|{\"姓\":\"张\", \"n\":1e2}|null",
                        "CREATED 1500|null|2026-01-01",
                        "CREATED 3|王|null",
                        "UPDATED 5|null|null");
        assertThat(inbox.unreadable())
                .extracting(row -> row.place() + " " + new String(row.original(), StandardCharsets.UTF_8))
                .containsExactly("[2] 7", "line 2 {\"编号\":4,");
    }

    @Test
    void brokenJsonInTheMiddleIsToldWithWhatWasAcceptedBefore() throws Exception {
        inbox("format", "json", "pattern", "*.json", "batch-rows", "2");
        inbox.drop("a.json", "[{\"编号\":1},{\"编号\":2},{\"编号\":3},\n{\"编号\":4},,]");
        inbox.open();
        JsonNode problem = inbox.awaitProblem("a.json");
        assertThat(problem.get("code").asString()).isEqualTo("text-broken");
        assertThat(problem.get("place").asString()).startsWith("line 2");
        assertThat(problem.get("accepted").asInt()).isEqualTo(4);
        assertThat(inbox.task().keys()).containsExactly("1", "2", "3", "4");
    }

    private void inbox(String... properties) {
        Map<String, String> given = new HashMap<>();
        for (int index = 0; index < properties.length; index += 2) {
            given.put(properties[index], properties[index + 1]);
        }
        inbox = new Inbox(root, given, COLUMNS);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
