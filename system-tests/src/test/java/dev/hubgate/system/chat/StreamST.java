package dev.hubgate.system.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.AdminApi;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.EventStream;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.upstream.UpstreamCall;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Streams on the wire: every event at once, in the right order, and always a proper end. */
@ExtendWith(HubgateExtension.class)
class StreamST {
    private static final String DONE = "[DONE]";

    private final RunningHubgate hubgate;
    private final AdminApi admin;
    private final Account account;
    private final Endpoint caller;

    StreamST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
        this.admin = hubgate.admin();
        this.account = admin.newAccount();
        this.caller = hubgate.as(account.key());
    }

    @Test
    void endsWithOneFinishReasonAndDone() throws Exception {
        try (EventStream stream = ask("Hello")) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("content-type")).get().asString().startsWith("text/event-stream");
            assertThat(stream.header("content-encoding")).isEmpty();
            List<String> events = stream.rest();
            assertThat(events.getLast()).isEqualTo(DONE);
            assertThat(finishReasons(events)).containsExactly("stop");
            assertThat(events).noneMatch(event -> event.contains("\"usage\""));
        }
    }

    @Test
    void asksTheProviderForUsageThoughItsCallerDidNot() throws Exception {
        String marker = "usage-of-" + account.keyId();
        try (EventStream stream = ask("[[usage prompt=100 completion=40]] " + marker)) {
            stream.rest();
        }
        JsonNode sent = hubgate.upstream().callsWith(marker).getFirst().json();
        assertThat(sent.at("/stream_options/include_usage").asBoolean()).isTrue();
        Books books = Books.settled(admin, account).balanced();
        assertThat(books.chargeOf(books.charged().getFirst()))
                .isEqualTo(100 * Questions.INPUT_NANO + 40 * Questions.OUTPUT_NANO);
    }

    @Test
    void passesEachEventOnBeforeTheNextComes() throws Exception {
        String marker = "slowly-for-" + account.keyId();
        try (EventStream stream = ask("[[chunks 5 delay=600]] " + marker)) {
            for (int read = 1; read <= 6; read++) {
                assertThat(stream.next()).isPresent();
                UpstreamCall call = hubgate.upstream().callsWith(marker).getFirst();
                assertThat(call.piecesSent())
                        .as("pieces sent when piece " + read + " is read")
                        .isLessThanOrEqualTo(read + 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[chunks 9 delay=50]] [[cut after=4]]", "[[error after=4]]"})
    void endsAStreamThatTheProviderBreaksWithOneErrorChunkAndDone(String directive) throws Exception {
        try (EventStream stream = askAlone(directive + " a story that breaks off")) {
            List<String> events = stream.rest();
            assertThat(events.getLast()).isEqualTo(DONE);
            JsonNode last = EventStream.json(events.get(events.size() - 2));
            assertThat(last.at("/choices/0/finish_reason").asString()).isEqualTo("error");
            assertThat(last.at("/error/message").asString("")).isNotBlank();
            assertThat(last.at("/error/type").asString()).isEqualTo("upstream_error");
            assertThat(finishReasons(events)).containsExactly("error");
            assertThat(events.stream().filter(event -> event.contains("\"error\":{")))
                    .hasSize(1);
        }
        Books books = Books.settled(admin, account).balanced();
        assertThat(books.charged()).as("what was produced is charged, once").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[cut after=0]]", "[[error]]"})
    void refusesWithAStatusWhatFailsBeforeItsFirstEvent(String directive) throws Exception {
        try (EventStream stream = askAlone(directive + " never begins")) {
            assertThat(stream.status()).isEqualTo(502);
            assertThat(stream.header("content-type")).get().asString().startsWith("application/json");
        }
        assertThat(Books.settled(admin, account).balanced().charged()).isEmpty();
    }

    @Test
    void estimatesWhatAStreamWithoutUsageCosts() throws Exception {
        try (EventStream stream = ask("[[no-usage]] nobody counts this")) {
            assertThat(stream.rest()).contains(DONE);
        }
        Books books = Books.settled(admin, account).balanced();
        assertThat(books.charged()).hasSize(1);
        assertThat(books.chargeOf(books.charged().getFirst())).isPositive();
    }

    @Test
    void keepsAStreamAliveWhileTheProviderIsSilent() throws Exception {
        try (EventStream stream = ask("[[chunks 1 delay=16500]] a long thought")) {
            assertThat(stream.next()).isPresent();
            assertThat(stream.next()).isPresent();
            assertThat(stream.comments()).isNotEmpty();
        }
    }

    @Test
    void keepsTheTextOfManyStreamsApart() {
        List<String> texts = IntStream.range(0, 24)
                .parallel()
                .mapToObj(number -> textOf("[[chunks 12 delay=20]] this is number " + number + " of many"))
                .toList();
        assertThat(IntStream.range(0, 24))
                .allSatisfy(number ->
                        assertThat(texts.get(number)).endsWith("You said: this is number " + number + " of many"));
    }

    private String textOf(String question) {
        try (EventStream stream = ask(question)) {
            var text = new StringBuilder();
            stream.rest().stream()
                    .filter(event -> !event.equals(DONE))
                    .forEach(event -> text.append(EventStream.json(event)
                            .at("/choices/0/delta/content")
                            .asString("")));
            return text.toString();
        } catch (Exception failure) {
            throw new AssertionError(question, failure);
        }
    }

    /** Of a model that nobody else asks: what breaks here is not left alone elsewhere. */
    private EventStream askAlone(String text) throws Exception {
        String nativeId = "alone-" + account.keyId() + "-" + Integer.toHexString(text.hashCode());
        admin.offer(JsonNodeFactory.instance
                .objectNode()
                .put("provider", "openai")
                .put("native_id", nativeId)
                .put("model", nativeId)
                .put("kind", "chat")
                .put("input_usd_per_mtok", "0.4")
                .put("output_usd_per_mtok", "1.6"));
        return EventStream.open(
                caller,
                Questions.scriptedStream(text)
                        .put("model", "openai/" + nativeId)
                        .toString());
    }

    private EventStream ask(String text) throws Exception {
        return EventStream.open(caller, Questions.scriptedStream(text).toString());
    }

    private static List<String> finishReasons(List<String> events) {
        return events.stream()
                .filter(event -> !event.equals(DONE))
                .map(event ->
                        EventStream.json(event).at("/choices/0/finish_reason").asString(""))
                .filter(reason -> !reason.isEmpty())
                .toList();
    }
}
