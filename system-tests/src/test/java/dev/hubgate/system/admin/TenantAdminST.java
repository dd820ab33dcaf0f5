package dev.hubgate.system.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tenant's admin runs its tenant and does not learn that there are others. */
@ExtendWith(HubgateExtension.class)
class TenantAdminST {

    private final Account own;
    private final Account foreign;
    private final AdminClient admin;

    TenantAdminST(RunningHubgate hubgate) throws Exception {
        own = hubgate.admin().newAccount();
        foreign = hubgate.admin().newAccount();
        var process = hubgate.process()
                .orElseThrow(() -> new AssertionError("tokens of tenants can be made only where the data folder is"));
        admin = new AdminClient(hubgate.as(new TenantTokens(process.data()).issue(own.tenantId())));
        Eventually.get(Duration.ofSeconds(2), () -> admin.get("/tenants").status(), status -> status == 200);
    }

    /** The very answer that something gets which does not exist. */
    private void assertHidden(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(404);
        assertThat(reply.errorCode()).isEqualTo("not_found");
    }

    @Test
    void seesWhatIsItsOwn() {
        assertThat(admin.all("/tenants", 50)).hasSize(1);
        assertThat(admin.all("/projects", 50)).hasSize(1);
        assertThat(admin.all("/keys", 50)).hasSize(1);
        assertThat(admin.get("/wallets/" + own.walletId() + "/entries").status())
                .isEqualTo(200);
        assertThat(admin.get("/requests?project_id=" + own.projectId()).status())
                .isEqualTo(200);
    }

    @Test
    void saysHowItsOwnRequestsAreRoutedAndReadsWhatThatSaved() {
        var path = "/projects/" + own.projectId();
        assertThat(admin.send("PATCH", path, "{'provider_order':['groq']}")
                        .json()
                        .path("provider_order")
                        .size())
                .isOne();
        assertThat(admin.get(path + "/savings").status()).isEqualTo(200);
    }

    @Test
    void saysWhatMayLeaveOfItsOwn() {
        for (var owner : new String[] {"/projects/" + own.projectId(), "/tenants/" + own.tenantId()}) {
            assertThat(admin.post(owner + "/policies", "{'injection':'block'}").status())
                    .isEqualTo(201);
            assertThat(admin.post(owner + "/policies/1/activate", "").status()).isEqualTo(200);
        }
    }

    @Test
    void makesAndRevokesItsOwnKeys() {
        var issued = admin.post("/keys", "{'project_id':'" + own.projectId() + "','name':'mine'}");
        assertThat(issued.status()).isEqualTo(201);
        assertThat(admin.delete("/keys/" + issued.json().path("id").asString()).status())
                .isEqualTo(204);
    }

    @Test
    void findsNothingOfAnotherTenant() {
        assertHidden(admin.get("/tenants/" + foreign.tenantId()));
        assertHidden(admin.get("/projects?tenant_id=" + foreign.tenantId()));
        assertHidden(admin.get("/projects/" + foreign.projectId()));
        assertHidden(admin.get("/projects/" + foreign.projectId() + "/savings"));
        assertHidden(admin.get("/projects/" + foreign.projectId() + "/policies"));
        assertHidden(admin.get("/projects/" + foreign.projectId() + "/policies/1"));
        assertHidden(admin.get("/projects/" + foreign.projectId() + "/policies/1/diff"));
        assertHidden(admin.get("/tenants/" + foreign.tenantId() + "/policies/active"));
        assertHidden(admin.get("/keys?tenant_id=" + foreign.tenantId()));
        assertHidden(admin.get("/keys?project_id=" + foreign.projectId()));
        assertHidden(admin.get("/keys/" + foreign.keyId()));
        assertHidden(admin.get("/wallets/" + foreign.walletId()));
        assertHidden(admin.get("/wallets/" + foreign.walletId() + "/entries"));
        assertHidden(admin.get("/requests?tenant_id=" + foreign.tenantId()));
        assertHidden(admin.get("/requests?project_id=" + foreign.projectId()));
    }

    @Test
    void changesNothingOfAnotherTenant() {
        assertHidden(admin.post("/projects", "{'tenant_id':'" + foreign.tenantId() + "','name':'x'}"));
        assertHidden(admin.send("PATCH", "/projects/" + foreign.projectId(), "{'default_max_tokens':1}"));
        assertHidden(admin.post("/projects/" + foreign.projectId() + "/policies", "{}"));
        assertHidden(admin.post("/projects/" + foreign.projectId() + "/policies/1/activate", ""));
        assertHidden(admin.post("/tenants/" + foreign.tenantId() + "/policies", "{}"));
        assertHidden(admin.post("/keys", "{'tenant_id':'" + foreign.tenantId() + "','name':'x'}"));
        assertHidden(admin.post("/keys", "{'project_id':'" + foreign.projectId() + "','name':'x'}"));
        assertHidden(admin.delete("/keys/" + foreign.keyId()));
        assertHidden(admin.post("/wallets/" + foreign.walletId() + "/top-ups", "{'credits':1,'reference':'x'}"));
    }

    @Test
    void doesNotRunTheInstallation() {
        assertThat(admin.post("/tenants", "{'name':'x','owner_email':'o@acme.example'}")
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("/wallets/" + own.walletId() + "/top-ups", "{'credits':1,'reference':'x'}")
                        .status())
                .isEqualTo(403);
        assertThat(admin.get("/providers").status()).isEqualTo(403);
        assertThat(admin.send("PUT", "/providers/openai", "{'enabled':true}").status())
                .isEqualTo(403);
        assertThat(admin.get("/offers").status()).isEqualTo(403);
    }
}
