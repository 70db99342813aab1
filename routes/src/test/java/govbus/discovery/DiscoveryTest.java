package govbus.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import govbus.adapter.Endpoint;
import govbus.catalog.Refusal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws Exception {
        server = EmbeddedPostgres.builder().start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create table resident (
                      id_no varchar(18) primary key, full_name text not null, contact text, area numeric(10, 2), "Größe""x" int);
                    comment on table resident is '常住人口';
                    comment on column resident.id_no is '公民身份号码';
                    comment on column resident.contact is '联系方式';
                    insert into resident values ('11010519491231002X', '张三', '13812345678', 1.5, 3);
                    create table bare (n int);
                    create role bus login password 'secret';
                    create role nobody login password 'secret';
                    revoke all on schema public from public;
                    grant usage on schema public to bus;
                    grant select on resident, bare to bus;""");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void everyStepThatFailsSaysWhyAndGivesTheAdministratorsCommand() {
        List<Step> steps = discovery("bus", "secret", server.getPort()).test("police/db", null);

        assertThat(steps)
                .extracting(Step::step, Step::state)
                .containsExactly(
                        tuple("dns", "ok"),
                        tuple("tcp", "ok"),
                        tuple("authentication", "ok"),
                        tuple("permission", "ok"),
                        tuple("cdc-wal-level", "failed"),
                        tuple("cdc-role", "failed"),
                        tuple("cdc-slots", "ok"),
                        tuple("cdc-publication", "warning"),
                        tuple("cdc-replica-identity", "warning"),
                        tuple("clock", "ok"),
                        tuple("rows", "ok"));
        assertThat(remedy(steps, "cdc-wal-level")).startsWith("alter system set wal_level = 'logical'");
        assertThat(remedy(steps, "cdc-role")).isEqualTo("alter role \"bus\" replication;");
        assertThat(remedy(steps, "cdc-publication"))
                .isEqualTo("create publication govbus for table \"public\".\"bare\", \"public\".\"resident\";");
        assertThat(remedy(steps, "cdc-replica-identity"))
                .isEqualTo("alter table \"public\".\"bare\" replica identity full;");
        assertThat(steps).filteredOn(step -> !step.ok()).allSatisfy(step -> {
            assertThat(step.cause()).containsPattern("\\p{IsHan}");
            assertThat(step.causeEnglish()).isNotBlank();
        });
    }

    @Test
    void theRemediesRunAsWritten() throws Exception {
        List<Step> steps =
                discovery("bus", "secret", server.getPort()).test("police/db", new TableName("public", "bare"));
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(remedy(steps, "cdc-role"));
            statement.execute(remedy(steps, "cdc-replica-identity"));
            statement.execute(remedy(steps, "cdc-publication"));
            connection.rollback();
        }
    }

    @Test
    void whatComesAfterTheFirstCauseIsSkipped() {
        List<Step> wrong = discovery("stranger", "secret", server.getPort()).test("police/db", null);
        assertThat(wrong).extracting(Step::state).containsSequence("ok", "ok", "failed", "skipped");
        assertThat(remedy(wrong, "authentication")).isEqualTo("create role \"stranger\" login password '…';");

        List<Step> closed = discovery("bus", "secret", 1).test("police/db", null);
        assertThat(closed).extracting(Step::state).containsSequence("ok", "failed", "skipped");

        List<Step> blind = discovery("nobody", "secret", server.getPort()).test("police/db", null);
        assertThat(remedy(blind, "permission")).contains("grant usage on schema \"public\" to \"nobody\"");
    }

    @Test
    void aTableIsDraftedAsAnEntryWithItsSensitiveItemsGuessedAndItsRowsMasked() {
        Discovery discovery = discovery("bus", "secret", server.getPort());
        assertThat(discovery.tables("police/db"))
                .extracting(TableView::table, TableView::comment)
                .contains(tuple("resident", "常住人口"));

        Discovery.Found found = discovery.table("police/db", new TableName("public", "resident"));

        assertThat(found.columns())
                .extracting(ColumnView::item, ColumnView::itemType, ColumnView::key, ColumnView::sensitive)
                .containsExactly(
                        tuple("id_no", "citizen-id", true, true),
                        tuple("full_name", "text", false, false),
                        tuple("contact", "text", false, true),
                        tuple("area", "decimal", false, false),
                        tuple("column5", "integer", false, false));
        assertThat(found.sample().get(0)).containsExactly("110105********002X", "张*", "138****5678", "9.99", "9");
        assertThat(found.draft())
                .contains("title: 常住人口", "key:", "- id_no", "adapter: cdc", "table: resident", "column5: Größe\"x")
                .doesNotContain("13812345678", "11010519491231002X");
        Map<String, Object> source = found.documents().get(1);
        assertThat(source).extractingByKey("metadata").isEqualTo(Map.of("name", "police/resident"));
    }

    @Test
    void theRowEstimateIsToldInEitherLanguageAndInNeitherMixed() {
        Step rows = discovery("bus", "secret", server.getPort()).test("police/db", null).stream()
                .filter(step -> step.step().equals("rows"))
                .findFirst()
                .orElseThrow();
        assertThat(rows.found()).contains("张表").doesNotContain("tables", "rows");
        assertThat(rows.foundEnglish()).contains("tables").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void onlyTablesThatAreListedCanBeAskedFor() {
        Discovery discovery = discovery("bus", "secret", server.getPort());
        assertThatThrownBy(() -> discovery.table("police/db", new TableName("pg_catalog", "pg_authid")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(
                        () -> discovery.table("police/db", new TableName("public", "resident\"; drop table bare; --")))
                .isInstanceOf(Refusal.class);
        assertThat(discovery.tables("police/db")).extracting(TableView::schema).containsOnly("public");
    }

    private static String remedy(List<Step> steps, String name) {
        return steps.stream()
                .filter(step -> step.step().equals(name))
                .findFirst()
                .orElseThrow()
                .remedy();
    }

    private static Discovery discovery(String user, String password, int port) {
        return new Discovery(
                name -> new Endpoint.Database("postgresql", "127.0.0.1", port, "postgres", user, () -> password));
    }
}
