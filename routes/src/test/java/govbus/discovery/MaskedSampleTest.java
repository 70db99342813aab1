package govbus.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.adapter.Endpoint;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever looks at a table that nobody granted him tries to see a value as it is. */
class MaskedSampleTest {
    private static final List<String> PERSON = List.of(
            "11010519491231002X",
            "欧阳丽",
            "13812345678",
            "6222021234567890128",
            "ouyang@example.cn",
            "江苏省苏州市姑苏区十全街幸福小区3幢502室",
            "91320500MA0000015D",
            "再婚",
            "1949-12-31",
            "2345.67",
            "苏(2026)苏州市不动产权第0000001号",
            "Zhang 3",
            "{\"died\": \"2026-01-01\"}");
    private static EmbeddedPostgres server;
    private static Discovery.Found found;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.builder().start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table a (c1 text, xm text, c3 bigint, c4 text, c5 text, zl text, c7 text, c8 text, c9 date,
                      c10 numeric, c11 text, c12 varchar(20), c13 jsonb);
                    comment on column a.zl is '坐落';
                    comment on column a.c12 is '联系电话';
                    create view broken as select cast(c8 as int) as n from a;""");
            for (int row = 0; row < 30; row++) {
                statement.execute("insert into a values ('" + String.join("', '", PERSON) + "')");
            }
        }
        found = discovery().table("police/db", new TableName("public", "a"));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void noValueOfAnyColumnIsShownNeitherInTheRowsNorInTheDraft() {
        assertThat(found.sample()).hasSize(10);
        for (List<String> row : found.sample()) {
            assertThat(IntStream.range(0, row.size()).filter(i -> row.get(i).equals(PERSON.get(i))))
                    .isEmpty();
            assertThat(String.join("|", row))
                    .doesNotContain(
                            "1231002",
                            "欧阳",
                            "1234",
                            "ouyang",
                            "十全",
                            "幸福",
                            "MA000001",
                            "再婚",
                            "1949",
                            "2345",
                            "0000001",
                            "Zhang",
                            "died",
                            "2026");
        }
        assertThat(PERSON).allSatisfy(value -> assertThat(found.draft()).doesNotContain(value));
    }

    @Test
    void whatIsRecognisedKeepsWhatItsKindMayShowAndAnythingElseItsShape() {
        assertThat(found.sample().get(0))
                .containsExactly(
                        "110105********002X",
                        "欧*丽",
                        "138****5678",
                        "***************0128",
                        "o***@example.cn",
                        "江苏省苏州市姑苏区***",
                        "913205********015D",
                        "某某",
                        "9999-99-99",
                        "9999.99",
                        "某(9999)某某某某某某某某9999999某",
                        "xxxxx 9",
                        "{\"xxxx\": \"9999-99-99\"}");
    }

    @Test
    void aServerThatQuotesAValueInItsErrorIsNotPassedOn() {
        assertThatThrownBy(() -> discovery().table("police/db", new TableName("public", "broken")))
                .hasMessageContaining("22P02")
                .hasMessageNotContaining("再婚");
    }

    @Test
    void oneThatIsNotOfItsColumnsKindShowsNothingButItsShape() {
        assertThat(Recognised.CITIZEN_ID.mask("张三丰")).isEqualTo("某某某");
        assertThat(Recognised.PERSON_NAME.mask("13812345678")).isEqualTo("99999999999");
        assertThat(Recognised.ADDRESS.mask("十全街幸福小区3幢")).isEqualTo("***");
        assertThat(Recognised.EMAIL.mask("a@b")).isEqualTo("x@x");
        assertThat(Recognised.UNKNOWN.mask("x".repeat(500))).hasSize(40);
        assertThat(Recognised.UNKNOWN.mask(null)).isNull();
    }

    private static Discovery discovery() {
        return new Discovery(name -> new Endpoint.Database(
                "postgresql", "127.0.0.1", server.getPort(), "postgres", "postgres", () -> "postgres"));
    }
}
