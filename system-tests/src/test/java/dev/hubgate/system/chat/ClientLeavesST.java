package dev.hubgate.system.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.AdminApi;
import dev.hubgate.system.running.BareClient;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.upstream.UpstreamCall;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A client that goes away ends the call to the provider at once; what was produced is settled, the rest given back. */
@ExtendWith(HubgateExtension.class)
class ClientLeavesST {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final RunningHubgate hubgate;
    private final AdminApi admin;
    private final Account account;
    private final Endpoint caller;

    ClientLeavesST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
        this.admin = hubgate.admin();
        this.account = admin.newAccount();
        this.caller = hubgate.as(account.key());
    }

    @Test
    void cancelsTheProviderInTheMiddleOfAStream() throws Exception {
        String marker = "leaves-midway-" + account.keyId();
        Instant left = readThenLeave("[[chunks 200 delay=100]] " + marker, 5);
        assertThat(leftTheProvider(marker)).isBetween(left, left.plus(AT_ONCE));
        Books books = Books.settled(admin, account).balanced();
        assertThat(books.charged()).as("what was produced is charged").hasSize(1);
        assertThat(books.chargeOf(books.charged().getFirst())).isPositive();
        assertThat(record(books.charged().getFirst()).path("client_gone").asBoolean())
                .isTrue();
    }

    @Test
    void cancelsTheProviderWhileAStreamIsSilent() throws Exception {
        String marker = "leaves-in-silence-" + account.keyId();
        Instant left = readThenLeave("[[chunks 3 delay=30000]] " + marker, 1);
        assertThat(leftTheProvider(marker)).isBetween(left, left.plus(AT_ONCE));
        Books.settled(admin, account).balanced();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cancelsTheProviderBeforeTheFirstByte(boolean streamed) throws Exception {
        String marker = "leaves-before-" + streamed + account.keyId();
        String question = Questions.scripted("[[wait 30000]] " + marker)
                .put("stream", streamed)
                .toString();
        Instant left;
        try (BareClient client = BareClient.ask(caller, question)) {
            Eventually.get(
                    Duration.ofSeconds(5), () -> hubgate.upstream().callsWith(marker), calls -> !calls.isEmpty());
            left = Instant.now();
        }
        assertThat(leftTheProvider(marker)).isBetween(left, left.plus(AT_ONCE));
        assertThat(hubgate.upstream().callsWith(marker))
                .as("no second attempt for nobody")
                .hasSize(1);
        Books.settled(admin, account).balanced();
    }

    private Instant readThenLeave(String text, int events) throws IOException {
        String question = Questions.scriptedStream(text).toString();
        try (BareClient client = BareClient.ask(caller, question)) {
            client.readEvents(events);
            return Instant.now();
        }
    }

    private Instant leftTheProvider(String marker) throws Exception {
        UpstreamCall call = hubgate.upstream().callsWith(marker).getFirst();
        return call.callerLeft().get(10, TimeUnit.SECONDS);
    }

    private JsonNode record(String requestId) {
        return Eventually.get(
                        Duration.ofSeconds(5),
                        () -> admin.requests(account).stream()
                                .filter(one -> one.path("request_id").asString().equals(requestId))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }
}
