package dev.hubgate.system.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an operator's tools see. */
@ExtendWith(HubgateExtension.class)
class AdminApiST {

    private final RunningHubgate hubgate;
    private final AdminClient admin;
    private final Account account;

    AdminApiST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
        this.admin = new AdminClient(hubgate.as(hubgate.operatorToken()));
        this.account = hubgate.admin().newAccount();
    }

    private static void assertRefused(Reply reply, int status, String code, String param) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.errorCode()).isEqualTo(code);
        assertThat(reply.error().path("param").asString("")).isEqualTo(param == null ? "" : param);
        assertThat(reply.error().at("/metadata/correlation_id").asString()).isEqualTo(reply.requestId());
    }

    @Test
    void opensToAnAdminTokenOnly() {
        assertRefused(new AdminClient(hubgate.as(null)).get("/tenants"), 401, "invalid_api_key", null);
        assertRefused(new AdminClient(hubgate.as("oat_wrong")).get("/tenants"), 401, "invalid_api_key", null);
        assertRefused(new AdminClient(hubgate.as(account.key())).get("/tenants"), 401, "invalid_api_key", null);
    }

    @Test
    void foundsATenantWithAWalletOfFreeCredits() {
        var reply = admin.post("/tenants", "{'name':'Äcme 🚀','owner_email':'O@acme.example'}");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("cache-control")).contains("no-store");
        var tenant = reply.json();
        assertThat(tenant.path("name").asString()).isEqualTo("Äcme 🚀");
        assertThat(tenant.at("/wallet/balance_credits").asLong()).isEqualTo(1_000_000);
        assertThat(admin.get("/tenants/" + tenant.path("id").asString()).json()).isEqualTo(tenant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'owner_email':'o@acme.example'};name",
                "{'name':'a\\u0000b','owner_email':'o@acme.example'};name",
                "{'name':'a\\ud800b','owner_email':'o@acme.example'};name",
                "{'name':'x','owner_email':'nobody'};owner_email",
                "{'name':5,'owner_email':'o@acme.example'};name",
                "{'name':'x','owner_email':'o@acme.example','colour':'red'};colour",
                "{'name':;",
                "null;",
                "[];"
            })
    void refusesADraftAndNamesTheField(String draft, String param) {
        assertRefused(admin.post("/tenants", draft), 400, "invalid_request", param);
    }

    @Test
    void refusesBodiesThatAreTooLargeOrNotJsonOrMissing() {
        assertRefused(admin.post("/tenants", " ".repeat(300_000)), 413, "request_too_large", null);
        assertRefused(admin.send("POST", "/tenants", ""), 400, "invalid_request", null);
        var text = admin.endpoint().request("/admin/v1/tenants").setHeader("content-type", "text/plain");
        var body = BodyPublishers.ofString("{}");
        assertRefused(admin.endpoint().send(text.POST(body).build()), 415, "unsupported_media_type", null);
        assertRefused(admin.delete("/tenants"), 405, "method_not_allowed", null);
        assertRefused(admin.get("/nothing"), 404, "not_found", null);
        assertRefused(admin.get("/tenants/ten_" + AdminClient.NOWHERE), 404, "not_found", null);
    }

    @Test
    void listsInPagesWithoutGapOrRepetition() {
        for (int i = 0; i < 4; i++) {
            admin.post("/projects", "{'tenant_id':'" + account.tenantId() + "','name':'p" + i + "'}");
        }
        var ids = admin.all("/projects?tenant_id=" + account.tenantId(), 2).stream()
                .map(project -> project.path("id").asString())
                .toList();
        assertThat(ids).hasSize(5).doesNotHaveDuplicates().isSorted();
        assertRefused(admin.get("/tenants?limit=201"), 400, "invalid_request", "limit");
        assertRefused(admin.get("/tenants?after=%00"), 400, "invalid_request", "after");
    }

    @Test
    void showsAKeyOnceAndRevokesItForGood() {
        var issued = admin.post("/keys", "{'tenant_id':'" + account.tenantId() + "','name':'wide','expires_at':null}")
                .json();
        assertThat(issued.path("key").asString()).startsWith("os_hub_");
        var path = "/keys/" + issued.path("id").asString();
        assertThat(admin.get(path).text()).doesNotContain(issued.path("key").asString());
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.delete(path).status()).isEqualTo(204);
        assertThat(admin.get(path).json().path("status").asString()).isEqualTo("revoked");
    }

    @Test
    void boundsRepliesOfAProjectByPatch() {
        var path = "/projects/" + account.projectId();
        var patched = admin.send("PATCH", path, "{'default_max_tokens':7}");
        assertThat(patched.json().path("default_max_tokens").asInt()).isEqualTo(7);
        assertThat(admin.get(path).json()).isEqualTo(patched.json());
        assertRefused(
                admin.send("PATCH", path, "{'default_max_tokens':0}"), 400, "invalid_request", "default_max_tokens");
    }

    @Test
    void letsAProjectChooseWhatHappensToItsRequests() {
        var path = "/projects/" + account.projectId();
        var before = admin.get(path).json();
        assertThat(before.path("unsupported_parameters").asString()).isEqualTo("error");
        assertThat(before.path("fetch_media").asBoolean()).isTrue();
        var patched = admin.send("PATCH", path, "{'unsupported_parameters':'drop','fetch_media':false}");
        assertThat(patched.json().path("unsupported_parameters").asString()).isEqualTo("drop");
        assertThat(patched.json().path("fetch_media").asBoolean()).isFalse();
        assertThat(admin.send("PATCH", path, "{'default_max_tokens':9}").json().path("unsupported_parameters"))
                .isEqualTo(patched.json().path("unsupported_parameters"));
        assertRefused(
                admin.send("PATCH", path, "{'unsupported_parameters':'guess'}"),
                400,
                "invalid_request",
                "unsupported_parameters");
    }

    @Test
    void entersATopUpOnceForEachReference() {
        var path = "/wallets/" + account.walletId() + "/top-ups";
        var replies = admin.postAtOnce(8, path, "{'credits':5000,'reference':'inv-7'}");
        assertThat(replies).allMatch(reply -> reply.status() == 201);
        assertThat(replies.stream().map(Reply::json).distinct()).hasSize(1);
        assertRefused(admin.post(path, "{'credits':5001,'reference':'inv-7'}"), 409, "conflict", null);
        assertThat(hubgate.admin().wallet(account).balance()).isEqualTo(1_005_000);
    }

    @Test
    void neverTakesMoreThanThereIs() {
        var path = "/wallets/" + account.walletId() + "/top-ups";
        var replies = admin.postAtOnce(8, path, "{'credits':-300000,'reason':'mistake'}");
        assertThat(replies.stream().map(Reply::status).sorted())
                .containsExactly(201, 201, 201, 409, 409, 409, 409, 409);
        var entries = admin.all("/wallets/" + account.walletId() + "/entries", 2);
        var sum = entries.stream()
                .mapToLong(entry -> entry.path("amount_nano_usd").asLong())
                .sum();
        assertThat(sum).isEqualTo(100_000_000L);
        assertThat(entries.getFirst().path("balance_nano_usd").asLong()).isEqualTo(sum);
    }

    @Test
    void makesAProjectOnceWhoeverComesFirst() {
        var replies = admin.postAtOnce(8, "/projects", "{'tenant_id':'" + account.tenantId() + "','name':'racing'}");
        assertThat(replies.stream().map(Reply::status).sorted())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void makesAThingOnceForEachIdempotencyKey() {
        var key = UUID.randomUUID().toString();
        var first = admin.post("/tenants", "{'name':'Once','owner_email':'o@acme.example'}", key);
        var again = admin.post("/tenants", "{ 'owner_email':'o@acme.example', 'name':'Once' }", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        var other = admin.post("/tenants", "{'name':'Twice','owner_email':'o@acme.example'}", key);
        assertRefused(other, 422, "idempotency_mismatch", null);
    }

    @Test
    void doesNotShowAKeyAgainForAnIdempotencyKey() {
        var key = UUID.randomUUID().toString();
        var draft = "{'project_id':'" + account.projectId() + "','name':'once'}";
        JsonNode issued = admin.post("/keys", draft, key).json();
        var again = admin.post("/keys", draft, key);
        assertRefused(again, 409, "idempotency_completed", null);
        assertThat(again.text())
                .contains(issued.path("id").asString())
                .doesNotContain(issued.path("key").asString());
    }

    @Test
    void servesADocumentOfItself() {
        var document = hubgate.as(null).get("/openapi?format=json").json();
        assertThat(document.path("paths").propertyNames())
                .contains("/v1/chat/completions", "/admin/v1/tenants")
                .noneMatch(path -> path.startsWith("/console") || path.startsWith("//"));
    }
}
