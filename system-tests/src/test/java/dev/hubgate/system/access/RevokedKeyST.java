package dev.hubgate.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A key works from the reply that shows it until a second after it was revoked, and never again. */
@ExtendWith(HubgateExtension.class)
class RevokedKeyST {
    private static final String QUESTION =
            Questions.chat("sandbox/chat", "Hello").toString();

    private final RunningHubgate hubgate;
    private final Account account;

    RevokedKeyST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
        this.account = hubgate.admin().newAccount();
    }

    private Reply askAs(String key) {
        return hubgate.as(key).post("/v1/chat/completions", QUESTION);
    }

    @Test
    void acceptsAKeyAtOnce() {
        String key =
                hubgate.admin().newKeyAtOnce(account.projectId()).path("key").asString();
        assertThat(askAs(key).status()).isEqualTo(200);
    }

    @Test
    void refusesARevokedKeyWithinASecond() {
        assertThat(askAs(account.key()).status()).isEqualTo(200);
        hubgate.admin().revokeAtOnce(account.keyId());
        Eventually.get(Duration.ofSeconds(1), () -> askAs(account.key()), reply -> reply.status() == 401);
        for (int times = 0; times < 10; times++) {
            assertThat(askAs(account.key()).errorCode()).isEqualTo("invalid_api_key");
        }
    }

    @Test
    void leavesTheOtherKeysOfTheProjectAlone() {
        String other = hubgate.admin().newKey(account.projectId()).path("key").asString();
        hubgate.admin().revokeAtOnce(account.keyId());
        Eventually.get(Duration.ofSeconds(1), () -> askAs(account.key()), reply -> reply.status() == 401);
        assertThat(askAs(other).status()).isEqualTo(200);
    }

    @Test
    void letsARequestInFlightEndWhenItsKeyIsRevoked() {
        Endpoint caller = hubgate.as(account.key());
        var reply = caller.postLater(
                "/v1/chat/completions",
                Questions.scripted("[[wait 1500]] in flight " + account.keyId()).toString());
        Eventually.get(
                Duration.ofSeconds(1), () -> hubgate.upstream().callsWith(account.keyId()), calls -> !calls.isEmpty());
        hubgate.admin().revokeAtOnce(account.keyId());
        assertThat(reply.join().status()).isEqualTo(200);
    }

    @Test
    void neitherAdminNorKeyOpensTheOthersDoor() {
        assertThat(askAs(hubgate.operatorToken()).status()).isEqualTo(401);
        assertThat(hubgate.as(account.key()).get("/admin/v1/tenants").status()).isIn(401, 403);
        assertThat(hubgate.as(null).get("/admin/v1/tenants").status()).isEqualTo(401);
    }
}
