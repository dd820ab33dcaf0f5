package dev.hubgate.system.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What may leave is said in versions that never change. */
@ExtendWith(HubgateExtension.class)
class PoliciesST {

    private final AdminClient admin;
    private final Account account;
    private final String path;

    PoliciesST(RunningHubgate hubgate) {
        admin = new AdminClient(hubgate.as(hubgate.operatorToken()));
        account = hubgate.admin().newGuardedAccount();
        path = "/projects/" + account.projectId() + "/policies";
    }

    private JsonNode issued(String json) {
        var reply = admin.post(path, json);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json();
    }

    private int active() {
        return admin.get(path + "/active").json().path("version").asInt();
    }

    private static void assertRefused(Reply reply, int status, String param) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.error().path("param").asString("")).isEqualTo(param);
        assertThat(reply.text()).doesNotContain("geheim");
    }

    @Test
    void everybodyBeginsUnderTheFirstVersion() {
        for (var owner : new String[] {"/projects/" + account.projectId(), "/tenants/" + account.tenantId()}) {
            var first = admin.get(owner + "/policies/active").json();
            assertThat(first.path("version").asInt()).isOne();
            assertThat(first.path("active").booleanValue()).isTrue();
            assertThat(first.at("/policy/default_action").asString()).isEqualTo("redact");
            assertThat(first).isEqualTo(admin.get(owner + "/policies/1").json());
        }
    }

    @Test
    void aNewVersionIsSpeltOutAndInForceAtOnce() {
        var second = issued("{'entities':{'SSN':'block'},'allow':['Acme Support'],"
                + "'custom':[{'name':'CASE_ID','pattern':'CASE-[0-9]{6}','action':'redact'}]}");
        assertThat(second.path("version").asInt()).isEqualTo(2);
        assertThat(second.path("active").booleanValue()).isTrue();
        assertThat(second.path("created_at").asString()).isNotBlank();
        assertThat(second.at("/policy/entities").toString()).isEqualTo("{\"US_SSN\":\"block\"}");
        assertThat(second.at("/policy/sensitivity").asString()).isEqualTo("balanced");
        assertThat(admin.get(path + "/active").json()).isEqualTo(second);
        assertThat(admin.get(path + "/1").json().path("active").booleanValue()).isFalse();
        assertThat(admin.get("/tenants/" + account.tenantId() + "/policies/active")
                        .json()
                        .path("version")
                        .asInt())
                .as("the tenant's own is another one")
                .isOne();
    }

    @Test
    void whatDiffersIsToldMemberByMember() {
        issued("{'injection':'block','allow':['Acme']}");
        var diff = admin.get(path + "/2/diff").json();
        assertThat(diff.path("against").asInt()).isOne();
        assertThat(diff.path("changes").toString())
                .isEqualTo("[{'member':'injection','before':'flag','after':'block'},".replace('\'', '"')
                        + "{'member':'allow','before':null,'after':'Acme'}]".replace('\'', '"'));
        assertThat(admin.get(path + "/1/diff?against=2")
                        .json()
                        .at("/changes/0/after")
                        .asString())
                .isEqualTo("flag");
        assertThat(admin.get(path + "/2/diff?against=3").status()).isEqualTo(404);
    }

    @Test
    void goingBackIsPuttingAnOldVersionIntoForce() {
        issued("{'restore':false}");
        var back = admin.post(path + "/1/activate", "");
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(back.json().path("active").booleanValue()).isTrue();
        assertThat(active()).isOne();
        assertThat(admin.post(path + "/9/activate", "").status()).isEqualTo(404);
        assertThat(issued("{}").path("version").asInt()).isEqualTo(3);
    }

    @Test
    void versionsAreListedNewestFirstInPages() {
        issued("{}");
        issued("{'restore':false}");
        var all = admin.all(path, 1);
        assertThat(all).extracting(version -> version.path("version").asInt()).containsExactly(3, 2, 1);
        assertThat(all)
                .extracting(version -> version.path("active").booleanValue())
                .containsExactly(true, false, false);
    }

    @Test
    void theSameDraftUnderTheSameKeyIsIssuedOnce() {
        var key = UUID.randomUUID().toString();
        var first = admin.post(path, "{'allow':['a'],'restore':true}", key);
        var again = admin.post(path, "{'restore':true,'allow':['a']}", key);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(admin.post(path, "{'allow':['b']}", key).status()).isEqualTo(422);
        assertThat(active()).isEqualTo(2);
    }

    @Test
    void whatIsWrongIsNamedAndNeverQuoted() {
        assertRefused(admin.post(path, "{'sensitivity':'geheim'}"), 400, "sensitivity");
        assertRefused(admin.post(path, "{'entities':{'EMIAL':'off'}}"), 400, "entities.EMIAL");
        assertRefused(admin.post(path, "{'custom':[{'name':'X','pattern':'geheim(?=a)'}]}"), 400, "custom[0].pattern");
        assertRefused(admin.post(path, "{'unknown':1}"), 400, "unknown");
        assertThat(active()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "2", "99999999999", "1.0"})
    void aVersionThatIsNotThereIsNotFound(String version) {
        assertThat(admin.get(path + "/" + version).status()).isEqualTo(404);
    }
}
