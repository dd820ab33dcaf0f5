package dev.hubgate.system.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.HubgateProcess;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.running.TestPlaces;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What projects bring is used, tried out, refused, replaced and deleted; and it is in the gateway's memory alone. */
@TestInstance(Lifecycle.PER_CLASS)
class OwnCredentialST {
    private static final String CREDENTIALS = "/admin/v1/provider-credentials";
    private static final String USED = "sk-benutzterkanarienschluessel" + unique();
    private static final String REPLACED = "sk-ersetzterkanarienschluessel" + unique();
    private static final String DELETED = "sk-geloeschterkanarienschluessel" + unique();
    private static final String REFUSED = "sk-abgelehnterkanarienschluessel" + unique();
    private static final String MALFORMED = "sk-kaputterkanarienschluessel" + unique();
    private static final List<String> SECRETS = List.of(USED, REPLACED, DELETED, REFUSED, MALFORMED);
    private static final String TOKEN = "oat_" + unique() + "kanarie";

    private final List<Reply> replies = new ArrayList<>();
    private RunningHubgate hubgate;
    private EchoingProvider echo;
    private Account account;
    private Endpoint operator;

    private static String unique() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @BeforeAll
    void goThroughALife() throws IOException {
        hubgate = RunningHubgate.start("own-credential", TOKEN);
        echo = new EchoingProvider();
        operator = hubgate.as(TOKEN);
        account = hubgate.admin().newAccount();
        hubgate.admin().provider("groq", echo.baseUrl(), "sk-operator-" + unique());
    }

    @AfterAll
    void stop() throws IOException {
        hubgate.close();
        echo.close();
    }

    private Reply kept(Reply reply) {
        replies.add(reply);
        return reply;
    }

    private Reply create(String provider, String name, String secret) {
        return create(account, provider, name, secret);
    }

    private Reply create(Account owner, String provider, String name, String secret) {
        return kept(operator.post(
                CREDENTIALS,
                "{\"project_id\":\"" + owner.projectId() + "\",\"provider\":\"" + provider + "\",\"name\":\"" + name
                        + "\",\"secret\":" + secret + "}"));
    }

    private String created(String provider, String name, String key) {
        Reply reply = create(provider, name, "{\"api_key\":\"" + key + "\"}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("id").asString();
    }

    private Reply test(String id) {
        return kept(operator.send("POST", CREDENTIALS + "/" + id + "/test", BodyPublishers.noBody()));
    }

    private Reply patch(String id, String body) {
        return kept(operator.send("PATCH", CREDENTIALS + "/" + id, BodyPublishers.ofString(body)));
    }

    private Reply ask(String model, String text) {
        return kept(hubgate.as(account.key())
                .post("/v1/chat/completions", Questions.chat(model, text).toString()));
    }

    /** Which key the provider was called with for this. */
    private List<String> keysFor(String text) {
        return hubgate.upstream().callsWith(text).stream()
                .map(call -> call.header("authorization").orElse(""))
                .toList();
    }

    @Test
    void aSecretIsUsedReplacedAndForgottenAndIsNowhereElse() throws Exception {
        String id = created("openai", "first", USED);
        Reply first = ask(Questions.SCRIPTED, "first canary");
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.response().headers().firstValue("x-hub-billing")).contains("byok");
        assertThat(keysFor("first canary")).containsExactly("Bearer " + USED);
        Reply good = test(id);
        assertThat(good.json().path("ok").booleanValue()).as(good.toString()).isTrue();
        Reply shown = kept(operator.get(CREDENTIALS + "/" + id));
        assertThat(shown.json().path("test_result").asString()).isEqualTo("ok");

        assertThat(patch(id, "{\"secret\":{\"api_key\":\"" + REPLACED + "\"}}").status())
                .isEqualTo(200);
        assertThat(ask(Questions.SCRIPTED, "second canary").status()).isEqualTo(200);
        assertThat(keysFor("second canary")).containsExactly("Bearer " + REPLACED);

        assertThat(patch(id, "{\"enabled\":false}").status()).isEqualTo(200);
        assertThat(test(id).status()).isEqualTo(409);
        String gone = created("openai", "second", DELETED);
        assertThat(ask(Questions.SCRIPTED, "third canary").status()).isEqualTo(200);
        assertThat(keysFor("third canary")).containsExactly("Bearer " + DELETED);
        assertThat(kept(operator.delete(CREDENTIALS + "/" + gone)).status()).isEqualTo(204);
        Reply managed = ask(Questions.SCRIPTED, "fourth canary");
        assertThat(managed.response().headers().firstValue("x-hub-billing")).contains("managed");
        assertThat(keysFor("fourth canary")).containsExactly("Bearer " + RunningHubgate.PROVIDER_KEY);

        refused();
        malformed();
        replies.add(operator.get(CREDENTIALS + "?project_id=" + account.projectId()));
        replies.add(operator.get("/metrics"));
        replies.add(operator.get("/admin/v1/requests?project_id=" + account.projectId()));
        assertNowhere();
    }

    private void refused() {
        String id = created("groq", "refused", REFUSED);
        Reply reply = ask("groq/llama-3.1-8b-instant", "fifth canary");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(502);
        Reply trial = test(id);
        assertThat(trial.json().path("ok").booleanValue()).as(trial.toString()).isFalse();
        assertThat(trial.json().path("code").asString()).isEqualTo("upstream_authentication_error");
        Reply shown = kept(operator.get(CREDENTIALS + "/" + id));
        assertThat(shown.json().path("test_result").asString()).isEqualTo("upstream_authentication_error");
    }

    private void malformed() {
        for (String secret : List.of(
                "{\"api_key\":\"" + MALFORMED + " \"}",
                "{\"" + MALFORMED + "\":\"x\"}",
                "{\"api_key\":{\"a\":\"" + MALFORMED + "\"}}",
                "\"" + MALFORMED + "\"",
                "{\"api_key\":\"" + MALFORMED + "\"")) {
            Reply reply = create("openai", "malformed", secret);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        }
        Reply account = create(
                "vertex",
                "malformed",
                "{\"service_account\":{\"client_email\":\"a\",\"project_id\":\"p-1\",\"private_key\":\"" + MALFORMED
                        + "\"}}");
        assertThat(account.error().path("param").asString()).isEqualTo("secret.service_account.private_key");
        assertThat(kept(operator.get(CREDENTIALS + "/" + MALFORMED)).status()).isEqualTo(404);
    }

    private static List<String> guises() {
        return SECRETS.stream().flatMap(secret -> Guises.of(secret).stream()).toList();
    }

    private void assertNowhere() throws Exception {
        List<String> guises = guises();
        for (Reply reply : replies) {
            String seen = reply.text() + reply.response().headers().map();
            assertThat(guises).as(seen).noneMatch(seen::contains);
        }
        Path data = hubgate.process().orElseThrow().data();
        List<String> values = new DatabaseText(data).everyValue();
        assertThat(values).as("the search sees what is stored").anyMatch(value -> value.contains(account.keyId()));
        assertThat(guises).allSatisfy(guise -> assertThat(values).noneMatch(value -> value.contains(guise)));
        for (Path file : files(data)) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(guises).as("in " + data.relativize(file)).noneMatch(content::contains);
        }
    }

    private static List<Path> files(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !data.relativize(file).startsWith("postgres-programs"))
                    .filter(file -> !file.toString().endsWith(".jar"))
                    .toList();
        }
    }

    @Test
    void aConsoleThatRunsAloneHasNoneOfThemInItsMemory() throws Exception {
        String secret = "sk-kanarienschluesselimspeicher" + unique();
        Account other = hubgate.admin().newAccount();
        String json = "{\"api_key\":\"" + secret + "\"}";
        assertThat(create(other, "openai", "remembered", json).status()).isEqualTo(201);
        assertThat(hubgate.as(other.key())
                        .post(
                                "/v1/chat/completions",
                                Questions.scripted("sixth canary").toString())
                        .status())
                .isEqualTo(200);
        Path data = hubgate.process().orElseThrow().data();
        var settings = new HashMap<>(hubgate.operatorSettings());
        settings.putAll(Map.of(
                "HUBGATE_APPS", "console",
                "HUBGATE_DATABASE_URL", new DatabaseText(data).url(),
                "HUBGATE_DATABASE_USER", "postgres",
                "HUBGATE_DATABASE_PASSWORD",
                        Files.readString(data.resolve("postgres.password")).strip(),
                "HUBGATE_MASTER_KEY",
                        Files.readString(data.resolve("master.key")).strip()));
        try (var console = HubgateProcess.start(
                TestPlaces.freePort(), TestPlaces.emptied("data/own-credential-console"), settings)) {
            var visitor = new ConsoleVisitor(console.baseUrl());
            String page =
                    visitor.logIn(settings.get("HUBGATE_OPERATOR_EMAIL"), settings.get("HUBGATE_OPERATOR_PASSWORD"));
            assertThat(page).as("the operator's page, with the providers").contains("OpenAI", "stored");
            assertThat(HeapDump.of(hubgate.process().orElseThrow()).contains(secret))
                    .as("the gateway has it in its memory: the search finds what is there")
                    .isTrue();
            HeapDump heap = HeapDump.of(console);
            assertThat(heap.contains(settings.get("HUBGATE_OPERATOR_EMAIL"))).isTrue();
            assertThat(heap.contains(secret)).isFalse();
        }
    }
}
