package govbus.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.adapter.Change;
import govbus.adapter.PushKey;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.adapter.text.Charsets;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadReaderTest {
    private static final Map<String, String> COLUMNS = columns("xkzbh", "xmmc", "jsgm");

    private final PayloadReader reader = new PayloadReader(PayloadLimits.DEFAULT);

    @Test
    void anArrayOfObjectsBecomesRowsInTheOrderOfTheItems() {
        PushKey key = new PushKey("planning", "k1", "00");
        Rows rows = reader.read(
                bytes(
                        "[{\"jsgm\": 1.20E3, \"xkzbh\": \"A1\"}, {\"xmmc\": \"楼\", \"cd_operation\": \"D\", \"xkzbh\": true}]"),
                "application/json; charset=UTF-8",
                COLUMNS,
                key);
        assertThat(rows.columns()).containsExactly("xkzbh", "xmmc", "jsgm");
        assertThat(rows.mark()).isSameAs(key);
        assertThat(lines(rows)).containsExactly("CREATED [0] A1|null|1200", "DELETED [1] true|楼|null");
    }

    @Test
    void oneObjectIsOneRecord() {
        assertThat(lines(json("{\"xkzbh\":\"A1\"}"))).containsExactly("CREATED [0] A1|null|null");
    }

    @Test
    void aRecordThatCannotBeReadIsKeptAsSentAndTheOthersPass() {
        Rows rows = json(
                "[{\"xkzbh\":\"ok\"}, 7, {\"xkzbhh\":1}, {\"xmmc\":{\"a\":[1]}}, {\"xmmc\":1,\"xmmc\":2},"
                        + " {\"xmmc\":\"\\ud800\"}, {\"xmmc\":\"\\u0000\"}, {\"jsgm\":1e999999999}, {\"cd_operation\":\"Q\"}, {\"xkzbh\":\"ok\"}]");
        assertThat(lines(rows)).containsExactly("CREATED [0] ok|null|null", "CREATED [9] ok|null|null");
        assertThat(rows.rows())
                .filteredOn(row -> row.unreadable() != null)
                .extracting(row -> row.place() + " " + row.unreadable().split(":")[0])
                .containsExactly(
                        "[1] not-an-object",
                        "[2] unknown-item",
                        "[3] nested-value",
                        "[4] duplicate-item",
                        "[5] unpaired-surrogate",
                        "[6] nul-character",
                        "[7] number-out-of-range",
                        "[8] unknown-operation");
        assertThat(rows.rows().get(2).unreadable()).contains("nearest: \"xkzbh\"");
        assertThat(rows.rows().get(3).original())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"xmmc\":{\"a\":[1]}}");
    }

    @Test
    void badBytesSpoilTheirRecordOnly() {
        byte[] body = bytes("[{\"xmmc\":\"??\"},{\"xmmc\":\"好\"}]");
        body[10] = (byte) 0xC4;
        body[11] = (byte) 0xE3;
        Rows rows = reader.read(body, "application/json", COLUMNS, null);
        assertThat(rows.rows().get(0).unreadable()).startsWith("bad-bytes: ");
        assertThat(lines(rows)).containsExactly("CREATED [1] null|好|null");
    }

    @Test
    void aBrokenLineOfNdjsonSpoilsItselfOnly() {
        Rows rows = reader.read(
                bytes("{\"xkzbh\":\"1\"}\n\n{\"xkzbh\":\r\n{\"xkzbh\":\"3\"}{}\n{\"xkzbh\":\"4\"}"),
                "application/x-ndjson",
                COLUMNS,
                null);
        assertThat(lines(rows)).containsExactly("CREATED line 1 1|null|null", "CREATED line 5 4|null|null");
        assertThat(rows.rows()).hasSize(4);
        assertThat(rows.rows().get(1).original())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"xkzbh\":");
    }

    @Test
    void csvIsReadByItsHeader() {
        byte[] body = "xmmc,xkzbh,cd_operation\n\"楼,一\",1,U\n缺,2\n".getBytes(Charsets.GB18030);
        Rows rows = reader.read(body, "text/csv; charset=gbk; header=present", COLUMNS, null);
        assertThat(lines(rows)).containsExactly("UPDATED line 2 1|楼,一|null");
        assertThat(rows.rows().get(1).unreadable()).startsWith("wrong-column-count: 2 columns");
        assertRefused("xmmc,xkzb\n1,2\n", "text/csv", "malformed-request", "nearest: \"xkzbh\"");
    }

    @Test
    void xmlIsReadWhateverRootAndRecordsAreCalled() {
        Rows rows = xml(
                "<?xml version=\"1.0\"?><数据 xmlns=\"urn:x\">\n<r><xkzbh>1</xkzbh><xmmc>A&amp;<![CDATA[<B>]]></xmmc><jsgm/></r>"
                        + "<r><xkzbh><b>x</b></xkzbh></r><r>text</r><r><bh>3</bh></r><r><xkzbh>5</xkzbh></r></数据>");
        assertThat(lines(rows)).containsExactly("CREATED [0] 1|A&<B>|null", "CREATED [4] 5|null|null");
        assertThat(rows.rows())
                .filteredOn(row -> row.unreadable() != null)
                .extracting(row -> row.unreadable().split(":")[0])
                .containsExactly("nested-value", "stray-text", "unknown-item");
        assertThat(rows.rows().get(1).original())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<r><xkzbh><b>x</b></xkzbh></r>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r><r><xmmc>&x;</xmmc></r></r>",
                "<!DOCTYPE r SYSTEM \"http://localhost:1/x.dtd\"><r/>",
                "<r><r><xmmc>&x;</xmmc></r></r>",
                "<r><r><xmmc>1</xmmc></r>",
                "<r><r><xmmc>&#0;</xmmc></r></r>",
                "<r>text</r>",
                ""
            })
    void xmlThatIsBrokenOrReachesOutIsRefused(String body) {
        assertRefused(body, "application/xml", "malformed-request", "");
    }

    @Test
    void cloudEventsSayWhatHappenedAndWhen() {
        String event =
                "{\"specversion\":\"1.0\",\"data\":{\"xkzbh\":\"%s\"},\"id\":\"1\",\"source\":\"/p\",\"type\":\"cn.gov.%s\","
                        + "\"time\":\"2026-11-22T10:00:00+08:00\",\"ext\":{\"a\":1}}";
        Rows rows = reader.read(
                bytes("[" + event.formatted("1", "created") + "," + event.formatted("2", "updated") + ","
                        + event.formatted("3", "deleted") + ",{\"specversion\":\"1.0\",\"type\":\"x\"}]"),
                "application/cloudevents-batch+json",
                COLUMNS,
                null);
        assertThat(rows.rows()).extracting(Row::change).startsWith(Change.CREATED, Change.UPDATED, Change.DELETED);
        assertThat(rows.rows().get(0).changedAt()).isEqualTo(Instant.parse("2026-11-22T02:00:00Z"));
        assertThat(rows.rows().get(3).unreadable()).startsWith("not-a-cloudevent: ");
        Rows one = reader.read(bytes(event.formatted("9", "deleted")), "application/cloudevents+json", COLUMNS, null);
        assertThat(lines(one)).containsExactly("DELETED [0] 9|null|null");
    }

    @Test
    void whatIsTooLargeOrOfAnUnknownTypeIsRefused() {
        PayloadReader small = new PayloadReader(new PayloadLimits(40, 2, 3, 4));
        assertThatThrownBy(() -> small.body(new ByteArrayInputStream(new byte[41])))
                .isInstanceOfSatisfying(PayloadRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo("payload-too-large"));
        assertThatThrownBy(() -> small.read(bytes("[{},{},{}]"), "application/json", COLUMNS, null))
                .isInstanceOfSatisfying(PayloadRefused.class, refused -> assertThat(refused.place())
                        .isEqualTo("[2]"));
        assertThatThrownBy(() -> small.read(bytes("[{\"a\":[[[[1]]]]}]"), "application/json", COLUMNS, null))
                .isInstanceOfSatisfying(PayloadRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo("malformed-request"));
        assertThat(small.read(bytes("{\"xmmc\":\"1234\"}"), "application/json", COLUMNS, null)
                        .rows()
                        .get(0)
                        .unreadable())
                .startsWith("value-too-long: ");
        assertRefused("{}", "text/plain", "media-type-unknown", "application/json");
        assertRefused("{}", "application/json; charset=utf-7", "media-type-unknown", "gb18030");
        assertRefused("{}", null, "media-type-unknown", "");
    }

    @Test
    void brokenJsonIsRefusedSayingWhere() {
        assertThatThrownBy(() -> json("[{\"xmmc\":1},\n {\"xmmc\":}]"))
                .isInstanceOfSatisfying(PayloadRefused.class, refused -> assertThat(refused.place())
                        .startsWith("line 2, column 1"));
        assertRefused("[] []", "application/json", "malformed-request", "follows");
        assertRefused("7", "application/json", "malformed-request", "object");
        assertRefused("", "application/json", "malformed-request", "");
    }

    private void assertRefused(String body, String contentType, String code, String part) {
        assertThatThrownBy(() -> reader.read(bytes(body), contentType, COLUMNS, null))
                .isInstanceOfSatisfying(PayloadRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.getMessage()).contains(part);
                });
    }

    private Rows json(String body) {
        return reader.read(bytes(body), "application/json", COLUMNS, null);
    }

    private Rows xml(String body) {
        return reader.read(bytes(body), "text/xml", COLUMNS, null);
    }

    private static List<String> lines(Rows rows) {
        return rows.rows().stream()
                .filter(row -> row.unreadable() == null)
                .map(row -> row.change() + " " + row.place() + " "
                        + String.join(
                                "|",
                                Stream.of(row.values()).map(String::valueOf).toList()))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> columns(String... names) {
        Map<String, String> columns = new LinkedHashMap<>();
        Stream.of(names).forEach(name -> columns.put(name, name));
        return columns;
    }
}
