package govbus.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in and who does not, asked of the running application. */
class DoorsTest {
    private static final String SESSION = "/api/v1/session";
    /** A reader of JSON goes over blanks to the end; anything else would be malformed before it is too large. */
    private static final byte[] BLANKS = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);

    @RegisterExtension
    static final Govbus GOVBUS = new Govbus();

    @Test
    void whatCanBeCalledIsDescribedToEverybody() {
        HttpResponse<String> answer = GOVBUS.get("/v3/api-docs", null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"openapi\"", "/api/v1/window/certificates");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/session",
                "/api/v1/resources",
                "/swagger-ui/index.html",
                "/actuator/prometheus",
                "/actuator/env",
                "/oauth2/authorize",
                "/oauth2/introspect",
                "/.well-known/openid-configuration"
            })
    void nobodyComesInWithoutCredentials(String path) {
        HttpResponse<String> answer = GOVBUS.get(path, null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"code\":\"unauthenticated\"", "\"traceId\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/", "/catalog", "/exchanges/police"})
    void healthAndThePagesOfTheConsoleAreOpen(String path) {
        assertThat(GOVBUS.get(path, null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/libraries",
                "/api/v1/libraries/population/conflicts",
                "/api/v1/ledger/entries",
                "/api/v1/ledger/trace?resource=police/resident&key=1",
                "/api/v1/exchanges",
                "/api/v1/quarantine",
                "/api/v1/parked",
                "/api/v1/bulletins",
                "/api/v1/manifests",
                "/api/v1/coverage",
                "/api/v1/limits",
                "/api/3/action/package_list",
                "/api/govstack/registries/v1/data/population/1",
                "/api/v1/receipts/00000000-0000-0000-0000-000000000000",
                "/actuator/prometheus"
            })
    void somebodyOfADepartmentsOfficeComesNearNoDataAndNoRunning(String path) {
        assertThat(GOVBUS.get(path, GOVBUS.basic("ban", "office-password")).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/session",
                "/api/v1/tasks",
                "/api/v1/requests",
                "/api/v1/resources",
                "/api/v1/departments",
                "/api/v1/matters"
            })
    void somebodyOfADepartmentsOfficeReviewsEntriesAndRequests(String path) {
        assertThat(GOVBUS.get(path, GOVBUS.basic("ban", "office-password")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aClientGetsATokenAndIsKnownByIt() {
        HttpResponse<String> answer = GOVBUS.get(SESSION, GOVBUS.bearer("police", "police-secret"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"police\"", "\"department\"");
    }

    @Test
    void aClientMayNameItsSecretInTheForm() {
        HttpResponse<String> answer = GOVBUS.send(GOVBUS.request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=police&client_secret=police-secret")));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongSecretGetsNoToken() {
        assertThat(GOVBUS.tokenFor("police", "market-secret").statusCode()).isEqualTo(401);
        assertThat(GOVBUS.tokenFor("nobody", "police-secret").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenThatSomebodyAlteredIsRefused() {
        String[] parts = GOVBUS.bearer("police", "police-secret").split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("police", "market").getBytes(StandardCharsets.UTF_8));
        assertThat(GOVBUS.get(SESSION, parts[0] + "." + forged + "." + parts[2]).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aClientThatIsDisabledIsRefusedWithinFiveSecondsAlthoughItsTokenIsValid() {
        String token = GOVBUS.bearer("market", "market-secret");
        assertThat(GOVBUS.get(SESSION, token).statusCode()).isEqualTo(200);
        enable("market", false);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> GOVBUS.get(SESSION, token).statusCode() == 401);
        enable("market", true);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> GOVBUS.get(SESSION, token).statusCode() == 200);
    }

    private static void enable(String client, boolean enabled) {
        GOVBUS.jdbc()
                .sql("update security.client set enabled = ? where id = ?")
                .params(enabled, client)
                .update();
    }

    @Test
    void anAccountsFileThatDidNotChangeBringsNobodyBackAtTheNextStart() {
        AccountStore store = GOVBUS.bean(AccountStore.class);
        Client market = store.clients().stream()
                .filter(one -> one.id().equals("market"))
                .findFirst()
                .orElseThrow();
        store.save(new Client("market", market.secretHash(), false));
        GOVBUS.bean(AccountsFile.class).afterSingletonsInstantiated();
        assertThat(GOVBUS.bean(Accounts.class).client("market")).isEmpty();
        store.save(market);
        GOVBUS.bean(Accounts.class).forget();
    }

    @Test
    void aPersonLogsInWithBasicAndHasTheRolesOfTheAccountsFile() {
        HttpResponse<String> answer = GOVBUS.get(SESSION, Govbus.basic("gong", "engineer-password"));
        assertThat(answer.body()).contains("\"name\":\"gong\"", "\"roles\":[\"engineer\"]");
        assertThat(GOVBUS.get(SESSION, Govbus.basic("gong", "wrong")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionWritesOnlyWithTheTokenThatAnotherSiteCannotKnow() {
        HttpResponse<String> login = GOVBUS.browse(GOVBUS.request(SESSION)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\": \"shen\", \"password\": \"auditor-password\"}")));
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(login.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
        assertThat(GOVBUS.browse(GOVBUS.request(SESSION)).body()).contains("auditor");
        assertThat(GOVBUS.browse(GOVBUS.request(SESSION).DELETE()).statusCode()).isEqualTo(403);
        String token = GOVBUS.cookie("XSRF-TOKEN");
        assertThat(GOVBUS.browse(GOVBUS.request(SESSION)
                                .header("X-XSRF-TOKEN", token)
                                .DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(GOVBUS.browse(GOVBUS.request(SESSION)).statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverGuessesHasToWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(GOVBUS.get(SESSION, Govbus.basic("guessed", "wrong")).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> answer = GOVBUS.get(SESSION, Govbus.basic("guessed", "wrong"));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("too-many-requests");
    }

    @Test
    void problemsSpeakChineseUnlessEnglishIsAskedForAndNameTheCallersRequestId() {
        String caller = Govbus.basic("gong", "engineer-password");
        assertThat(GOVBUS.get("/api/v1/nothing-here", caller).body()).contains("地址不存在", "not-found");
        HttpResponse<String> english = GOVBUS.send(GOVBUS.request("/api/v1/nothing-here")
                .header("Authorization", caller)
                .header("X-Request-Id", "case-2026-0001")
                .header("Accept-Language", "en-GB"));
        assertThat(english.body()).contains("There is nothing at this address", "case-2026-0001");
        assertThat(english.headers().firstValue("X-Request-Id")).hasValue("case-2026-0001");
    }

    @Test
    void whatIsMalformedOrTooLargeIsRefusedInTheSameForm() {
        HttpResponse<String> malformed = GOVBUS.send(GOVBUS.request(SESSION)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{bad")));
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.body()).contains("malformed-request").doesNotContain("Jackson");
        HttpResponse<String> large = GOVBUS.send(GOVBUS.request(SESSION)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArrays(Collections.nCopies(13, BLANKS))));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("payload-too-large");
    }

    @Test
    void pagesComeWithAContentPolicyOfThisSiteOnly() {
        assertThat(GOVBUS.get("/", null).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
    }
}
