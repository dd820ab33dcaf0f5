package dev.hubgate.system.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.AdminApi;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a request: the right status, OpenAI's envelope, no provider called, nothing charged. */
@ExtendWith(HubgateExtension.class)
class BadInputST {
    private static final String CHAT = "/v1/chat/completions";
    private static final String INVALID = "invalid_request_error";

    private final RunningHubgate hubgate;
    private final AdminApi admin;
    private final Account account;
    private final Endpoint caller;

    BadInputST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
        this.admin = hubgate.admin();
        this.account = admin.newAccount();
        this.caller = hubgate.as(account.key());
    }

    /** A body that is sent to chat completions, and the refusal it deserves; {@code param} null is not examined. */
    record Wrong(String what, BodyPublisher body, int status, String code, String param) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Wrong wrong(String what, String body, String param) {
        return new Wrong(what, BodyPublishers.ofString(body), 400, null, param);
    }

    private static Wrong field(String name, String value) {
        String start = Questions.scripted("Hello").toString().replaceFirst("}$", "");
        return wrong(name + " " + value, start + ",\"" + name + "\":" + value + "}", name);
    }

    private static Wrong messages(String value, String param) {
        String body = "{\"model\":\"%s\",\"messages\":%s}".formatted(Questions.SCRIPTED, value);
        return wrong("messages " + value, body, param);
    }

    static Stream<Wrong> wrongBodies() {
        byte[] invalidUtf8 = "{\"model\":\"openai/gpt-4.1-mini\",\"messages\":[{\"role\":\"user\",\"content\":\"?\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        invalidUtf8[invalidUtf8.length - 5] = (byte) 0xC3;
        return Stream.of(
                new Wrong("no body", BodyPublishers.noBody(), 400, null, null),
                wrong("an empty text", "", null),
                wrong("invalid JSON", "{\"model\": \"openai/gpt-4.1-mini\", ", null),
                wrong("something after the JSON", Questions.scripted("Hello") + " {}", null),
                wrong("an array", "[]", null),
                wrong("a number", "7", null),
                wrong("null", "null", null),
                new Wrong("invalid UTF-8", BodyPublishers.ofByteArray(invalidUtf8), 400, null, null),
                wrong("a thousand levels of arrays", "[".repeat(5_000) + "]".repeat(5_000), null),
                wrong("no messages", "{\"model\":\"openai/gpt-4.1-mini\"}", "messages"),
                wrong("no model", "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}", "model"),
                wrong("a model that is a number", "{\"model\":7,\"messages\":[]}", "model"),
                messages("[]", "messages"),
                messages("\"Hello\"", "messages"),
                messages("[\"Hello\"]", "messages[0]"),
                messages("[{\"role\":\"wizard\",\"content\":\"Hello\"}]", "messages[0].role"),
                messages("[{\"content\":\"Hello\"}]", "messages[0].role"),
                messages("[{\"role\":\"user\",\"content\":7}]", "messages[0].content"),
                field("n", "-1"),
                field("n", "0"),
                field("n", "1.5"),
                field("max_tokens", "-5"),
                field("max_completion_tokens", "\"many\""),
                field("max_tokens", "1e400"),
                field("stream", "\"yes\""),
                new Wrong(
                        "an unknown model",
                        BodyPublishers.ofString(
                                Questions.chat("nobody/has-this", "Hello").toString()),
                        404,
                        "model_not_found",
                        null),
                new Wrong(
                        "20 MB",
                        BodyPublishers.ofString(
                                Questions.scripted("x".repeat(20_000_000)).toString()),
                        413,
                        "request_too_large",
                        null));
    }

    @ParameterizedTest
    @MethodSource("wrongBodies")
    void refuses(Wrong wrong) {
        Reply reply = refusedForNothing(() -> caller.send("POST", CHAT, wrong.body()), wrong.status());
        assertThat(reply.error().path("type").asString()).isEqualTo(INVALID);
        if (wrong.code() != null) {
            assertThat(reply.errorCode()).isEqualTo(wrong.code());
        }
        if (wrong.param() != null) {
            assertThat(reply.error().path("param").asString("")).isEqualTo(wrong.param());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /v1/chat/completions, 405",
        "DELETE, /v1/chat/completions, 405",
        "GET,    /v1/embeddings,       405",
        "POST,   /v1/models,           405",
        "POST,   /v1/chat/completion,  404",
        "GET,    /v1,                  404",
        "GET,    /no/such/path,        404"
    })
    void refusesAWrongMethodOrPath(String method, String path, int status) {
        BodyPublisher body = method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
        refusedForNothing(() -> caller.send(method, path, body), status);
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "nonsense"})
    void refusesAnotherContentType(String contentType) {
        HttpRequest request = caller.request(CHAT)
                .setHeader("content-type", contentType)
                .POST(BodyPublishers.ofString(Questions.scripted("Hello").toString()))
                .build();
        refusedForNothing(() -> caller.send(request), 415);
    }

    @ParameterizedTest
    @CsvSource({"oah_tooshort", "os_hub_tooshort", "sk-proj-1234567890", "Bearer", "''", "oah_äöü"})
    void refusesAKeyThatIsNone(String key) {
        Reply reply = refusedForNothing(
                () -> hubgate.as(key).post(CHAT, Questions.scripted("Hello").toString()), 401);
        assertThat(reply.errorCode()).isEqualTo("invalid_api_key");
        assertThat(reply.text()).doesNotContain("1234567890");
    }

    @Test
    void refusesACallWithoutAKey() {
        Reply reply = refusedForNothing(
                () -> hubgate.as(null).post(CHAT, Questions.scripted("Hello").toString()), 401);
        assertThat(reply.error().path("type").asString()).isEqualTo("authentication_error");
    }

    @Test
    void recognisesATypoInAKey() {
        char last = account.key().charAt(account.key().length() - 1);
        String typo = account.key().substring(0, account.key().length() - 1) + (last == 'a' ? 'b' : 'a');
        refusedForNothing(
                () -> hubgate.as(typo).post(CHAT, Questions.scripted("Hello").toString()), 401);
    }

    @Test
    void refusesAKeyThatWasRevokedASecondAgo() {
        admin.revoke(account);
        refusedForNothing(() -> caller.post(CHAT, Questions.scripted("Hello").toString()), 401);
    }

    private Reply refusedForNothing(Supplier<Reply> call, int status) {
        int before = hubgate.upstream().calls().size();
        Reply reply = call.get();
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.header("content-type").orElse("")).startsWith("application/json");
        assertThat(reply.requestId()).matches("req_[0-9a-z]{26}");
        assertThat(reply.header("x-hub-correlation-id")).contains(reply.requestId());
        assertThat(reply.error().path("message").asString("")).isNotBlank();
        assertThat(reply.error().propertyNames()).contains("message", "type", "param", "code");
        assertThat(hubgate.upstream().calls()).hasSize(before);
        Books books = Books.settled(admin, account).balanced();
        assertThat(books.charged()).isEmpty();
        assertThat(books.wallet().spent()).isZero();
        return reply;
    }
}
