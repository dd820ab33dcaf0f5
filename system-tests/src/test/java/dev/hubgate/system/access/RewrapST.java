package dev.hubgate.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.running.TestPlaces;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Ten thousand credentials come under another key while requests go out with them, and the old key can go then. */
class RewrapST {
    private static final int CREDENTIALS = 10_000;
    private static final int KEYS = 50_000;
    private static final int CLIENTS = 4;
    private static final String TOKEN = "oat_" + UUID.randomUUID().toString().replace("-", "");

    private final byte[] oldKey = Sealing.random(32);
    private final byte[] newKey = Sealing.random(32);
    private final List<Account> accounts = new ArrayList<>();

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    private static String ownKey(int account) {
        return "sk-own-of-account-" + account;
    }

    private static Reply asked(RunningHubgate hubgate, Account account, String text) {
        return hubgate.as(account.key())
                .post("/v1/chat/completions", Questions.scripted(text).toString());
    }

    @Test
    void noRequestFailsAndTheOldKeyIsNotNeededAnyMore() throws Exception {
        Path data = TestPlaces.emptied("data/rewrap");
        try (var hubgate = RunningHubgate.start(data, TOKEN, Map.of("HUBGATE_CREDENTIAL_KEY", base64(oldKey)))) {
            bringOwn(hubgate);
            new ManyCredentials(data).add(accounts.getFirst(), CREDENTIALS, KEYS, new Sealing(oldKey));
            changesAreFast(hubgate);
        }
        Map<String, String> both =
                Map.of("HUBGATE_CREDENTIAL_KEY", base64(newKey), "HUBGATE_CREDENTIAL_KEY_PREVIOUS", base64(oldKey));
        try (var hubgate = RunningHubgate.start(data, TOKEN, both)) {
            rewrapUnderTraffic(hubgate, data);
        }
        try (var hubgate = RunningHubgate.start(data, TOKEN, Map.of("HUBGATE_CREDENTIAL_KEY", base64(newKey)))) {
            for (int i = 0; i < CLIENTS; i++) {
                assertServedWithOwn(hubgate, i, "after " + i);
            }
            String one = "/admin/v1/provider-credentials/crd_many" + "%022d".formatted(CREDENTIALS) + "/test";
            Reply reply = hubgate.as(TOKEN).send("POST", one, BodyPublishers.noBody());
            assertThat(reply.json().path("ok").booleanValue())
                    .as(reply.toString())
                    .isTrue();
        }
    }

    private void bringOwn(RunningHubgate hubgate) {
        for (int i = 0; i < CLIENTS; i++) {
            Account account = hubgate.admin().newAccount();
            accounts.add(account);
            Reply made = hubgate.as(TOKEN)
                    .post(
                            "/admin/v1/provider-credentials",
                            "{\"project_id\":\"" + account.projectId()
                                    + "\",\"provider\":\"openai\",\"secret\":{\"api_key\":\"" + ownKey(i) + "\"}}");
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            assertServedWithOwn(hubgate, i, "before " + i);
        }
    }

    private void assertServedWithOwn(RunningHubgate hubgate, int i, String text) {
        Reply reply = asked(hubgate, accounts.get(i), text);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.response().headers().firstValue("x-hub-billing")).contains("byok");
        assertThat(hubgate.upstream().callsWith(text))
                .singleElement()
                .satisfies(call -> assertThat(call.header("authorization")).contains("Bearer " + ownKey(i)));
    }

    /** A change is answered when its node knows it: reading and swapping the settings is in its time. */
    private void changesAreFast(RunningHubgate hubgate) {
        Endpoint operator = hubgate.as(TOKEN);
        String key = "{\"project_id\":\"" + accounts.getFirst().projectId() + "\",\"name\":\"timed\"}";
        String own = "{\"project_id\":\"" + accounts.getFirst().projectId()
                + "\",\"provider\":\"groq\",\"name\":\"timed %d\",\"secret\":{\"api_key\":\"sk-timed\"}}";
        Map<String, Duration> took = Map.of(
                "a provider",
                        median(i -> operator.send(
                                "PUT",
                                "/admin/v1/providers/mistral",
                                BodyPublishers.ofString("{\"enabled\":" + (i % 2 == 0) + "}"))),
                "a credential", median(i -> operator.post("/admin/v1/provider-credentials", own.formatted(i))),
                "a key", median(i -> operator.post("/admin/v1/keys", key)));
        System.out.println("with " + CREDENTIALS + " own credentials and " + KEYS + " keys a change takes " + took);
        assertThat(took.values()).allMatch(time -> time.compareTo(Duration.ofSeconds(3)) < 0);
    }

    private static Duration median(java.util.function.IntFunction<Reply> change) {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            long started = System.nanoTime();
            Reply reply = change.apply(i);
            took.add(Duration.ofNanos(System.nanoTime() - started));
            assertThat(reply.status()).as(reply.toString()).isBetween(200, 201);
        }
        return took.stream().sorted().toList().get(took.size() / 2);
    }

    private void rewrapUnderTraffic(RunningHubgate hubgate, Path data) throws Exception {
        var done = new AtomicBoolean();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                Callable<Integer> client = () -> keepAsking(hubgate, number, done);
                clients.add(executor.submit(client));
            }
            try {
                rewrap(hubgate, data);
            } finally {
                done.set(true);
            }
            for (Future<Integer> client : clients) {
                assertThat(client.get()).as("requests meanwhile").isPositive();
            }
        }
    }

    private int keepAsking(RunningHubgate hubgate, int number, AtomicBoolean done) {
        int asked = 0;
        while (!done.get() || asked == 0) {
            assertServedWithOwn(hubgate, number, "meanwhile " + number + " " + UUID.randomUUID());
            asked++;
        }
        return asked;
    }

    private void rewrap(RunningHubgate hubgate, Path data) throws Exception {
        var stored = new ManyCredentials(data);
        String oldId = new Sealing(oldKey).keyId();
        int before = stored.under(oldId);
        assertThat(before).isGreaterThan(CREDENTIALS);
        long started = System.nanoTime();
        Reply reply = hubgate.as(TOKEN).send("POST", "/admin/v1/provider-credentials/re-wrap", BodyPublishers.noBody());
        System.out.println("rewrapping " + before + " took " + Duration.ofNanos(System.nanoTime() - started));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.json().path("rewrapped").intValue()).isEqualTo(before);
        assertThat(reply.json().path("failed").intValue()).isZero();
        assertThat(stored.under(oldId)).isZero();
        assertThat(stored.under(new Sealing(newKey).keyId())).isGreaterThanOrEqualTo(before);
        Reply again = hubgate.as(TOKEN).send("POST", "/admin/v1/provider-credentials/re-wrap", BodyPublishers.noBody());
        assertThat(again.json().path("rewrapped").intValue()).isZero();
    }
}
