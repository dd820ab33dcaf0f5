package dev.hubgate.system.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Operators keep pools of credentials, tenants bring their own, and nobody sees or changes another's. */
@ExtendWith(HubgateExtension.class)
class CredentialsST {

    private static final String PATH = "/provider-credentials";

    private final Account own;
    private final Account foreign;
    private final AdminClient operator;
    private final AdminClient tenant;

    CredentialsST(RunningHubgate hubgate) throws Exception {
        own = hubgate.admin().newAccount();
        foreign = hubgate.admin().newAccount();
        operator = new AdminClient(hubgate.as(hubgate.operatorToken()));
        var process = hubgate.process()
                .orElseThrow(() -> new AssertionError("tokens of tenants can be made only where the data folder is"));
        tenant = new AdminClient(hubgate.as(new TenantTokens(process.data()).issue(own.tenantId())));
        Eventually.get(Duration.ofSeconds(2), () -> tenant.get("/tenants").status(), status -> status == 200);
    }

    private static String draft(Account owner, String name) {
        return "{'project_id':'" + owner.projectId() + "','provider':'groq','name':'" + name
                + "','secret':{'api_key':'sk-groq'}}";
    }

    private static String id(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("id").asString();
    }

    @Test
    void aTenantKeepsItsOwnAndReachesNoOther() {
        var mine = id(tenant.post(PATH, draft(own, "mine")));
        var theirs = id(operator.post(PATH, draft(foreign, "theirs")));
        assertThat(tenant.post(PATH, draft(foreign, "x")).status()).isEqualTo(404);
        assertThat(tenant.get(PATH + "/" + mine).status()).isEqualTo(200);
        for (var reply : new Reply[] {
            tenant.get(PATH + "/" + theirs),
            tenant.send("PATCH", PATH + "/" + theirs, "{'enabled':false}"),
            tenant.send("POST", PATH + "/" + theirs + "/test", ""),
            tenant.delete(PATH + "/" + theirs),
            tenant.get(PATH + "?project_id=" + foreign.projectId())
        }) {
            assertThat(reply.status()).as(reply.toString()).isEqualTo(404);
        }
        assertThat(tenant.all(PATH, 1))
                .extracting(row -> row.path("id").asString())
                .containsExactly(mine);
        assertThat(tenant.delete(PATH + "/" + mine).status()).isEqualTo(204);
        assertThat(tenant.delete(PATH + "/" + mine).status()).isEqualTo(404);
    }

    @Test
    void onlyOperatorsKeepPoolsAndChangeKeys() {
        var pool = "{'provider':'groq','name':'" + UUID.randomUUID() + "','secret':{'api_key':'sk-groq'}}";
        assertThat(tenant.post(PATH, pool).status()).isEqualTo(403);
        assertThat(tenant.send("POST", PATH + "/re-wrap", "").status()).isEqualTo(403);
        var id = id(operator.post(PATH, pool));
        assertThat(operator.post(PATH, pool).status()).isEqualTo(409);
        assertThat(operator.all(PATH + "?provider=groq", 50))
                .allMatch(row -> row.path("project_id").isNull())
                .anyMatch(row -> row.path("id").asString().equals(id));
        assertThat(operator.send("POST", PATH + "/re-wrap", "")
                        .json()
                        .path("failed")
                        .intValue())
                .isZero();
        assertThat(operator.delete(PATH + "/" + id).status()).isEqualTo(204);
    }

    @Test
    void aCreateThatIsSentAgainMakesOne() {
        var key = UUID.randomUUID().toString();
        var first = operator.post(PATH, draft(own, "once"), key);
        assertThat(id(operator.post(PATH, draft(own, "once"), key))).isEqualTo(id(first));
        assertThat(operator.post(PATH, draft(own, "twice"), key).status()).isEqualTo(422);
    }

    @Test
    void whereEverybodyIsLetInNoCredentialIsTaken() {
        var open = "open-" + UUID.randomUUID().toString().substring(0, 8);
        operator.send("PUT", "/providers/" + open, "{'base_url':'http://127.0.0.1:9'}");
        for (var provider : new String[] {open, "sandbox", "nowhere", "No Name"}) {
            var reply = tenant.post(PATH, draft(own, "x").replace("groq", provider));
            assertThat(reply.status()).as(reply.toString()).isEqualTo(404);
        }
    }

    @Test
    void theSecretOfAProvidersSettingsIsItsCredentialNamedDefault() {
        var row = operator.all(PATH + "?provider=openai", 50).getFirst();
        assertThat(row.path("name").asString()).isEqualTo("default");
        var trial = operator.send("POST", PATH + "/" + row.path("id").asString() + "/test", "");
        assertThat(trial.json().path("ok").booleanValue()).as(trial.toString()).isTrue();
    }
}
