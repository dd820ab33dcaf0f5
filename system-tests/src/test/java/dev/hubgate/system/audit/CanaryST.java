package dev.hubgate.system.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.EventStream;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Canaries go in everywhere; afterwards they are in no log, no table, no file and no error. */
@TestInstance(Lifecycle.PER_CLASS)
class CanaryST {
    private static final String CHAT = "/v1/chat/completions";
    private static final String TOKEN = "oat_kanarienbetreiber7391";

    private final List<Reply> refusals = new ArrayList<>();
    private RunningHubgate hubgate;
    private Account account;

    @BeforeAll
    void singEverywhere() throws Exception {
        hubgate = RunningHubgate.start("canary", TOKEN);
        account = hubgate.admin().newAccount();
        Endpoint caller = hubgate.as(account.key());
        answered(caller);
        refusedByTheProvider(caller);
        refusedByHubgate(caller);
        checkedForLeaks();
    }

    @AfterAll
    void stop() throws IOException {
        hubgate.close();
    }

    private static void answered(Endpoint caller) throws Exception {
        Reply reply = caller.post(CHAT, Canaries.question("").toString());
        assertThat(reply.content()).as(reply.toString()).contains(Canaries.REPLY);
        assertThat(caller.post("/v1/embeddings", Canaries.embedding()).status()).isEqualTo(200);
        for (String directive : List.of("", "cut after=4", "error after=4", "no-usage")) {
            String question = Canaries.question(directive).put("stream", true).toString();
            try (EventStream stream = EventStream.open(caller, question)) {
                assertThat(stream.rest()).contains("[DONE]");
            }
        }
    }

    private void refusedByTheProvider(Endpoint caller) {
        for (String directive : List.of("status 400", "status 401", "status 404", "status 500", "html 502", "cut")) {
            refused(caller.post(CHAT, Canaries.question(directive).toString()));
        }
    }

    private void refusedByHubgate(Endpoint caller) {
        Canaries.malformed().forEach(body -> refused(caller.post(CHAT, body)));
        refused(caller.post("/v1/" + Canaries.PROMPT + "?" + Canaries.FIELD, "{}"));
        refused(caller.get("/v1/models/" + Canaries.PROMPT));
        refused(hubgate.as("oah_" + Canaries.PROMPT)
                .post(CHAT, Canaries.question("").toString()));
        refused(hubgate.as(Canaries.PROMPT).get("/admin/v1/tenants"));
    }

    private void checkedForLeaks() throws Exception {
        String seen = new ConsoleVisitor(hubgate.baseUrl())
                .checkForLeaks("Write to " + Canaries.PROMPT + "@acme.example about " + Canaries.FIELD + ".");
        // An invented word may well be taken for a name.
        assertThat(seen).contains("Write to [EMAIL_1] about ");
    }

    private void refused(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isGreaterThanOrEqualTo(400);
        refusals.add(reply);
    }

    private List<String> secrets() {
        return Stream.concat(Canaries.ALL.stream(), Stream.of(account.key(), RunningHubgate.PROVIDER_KEY, TOKEN))
                .toList();
    }

    @Test
    void leavesNothingInErrors() {
        for (Reply refusal : refusals) {
            String seen = refusal.text() + refusal.response().headers().map();
            assertThat(secrets()).as(seen).noneMatch(seen::contains);
        }
    }

    @Test
    void leavesNothingInTheDatabase() throws Exception {
        List<String> values = new DatabaseText(hubgate.process().orElseThrow().data()).everyValue();
        assertThat(values).as("the search sees what is stored").anyMatch(value -> value.contains(account.keyId()));
        for (String secret : secrets()) {
            assertThat(values).as(secret).noneMatch(value -> value.contains(secret));
        }
    }

    @Test
    void leavesNothingInLogsAndFiles() throws Exception {
        Path data = hubgate.process().orElseThrow().data();
        List<Path> files = filesBelow(data);
        assertThat(files)
                .as("the search sees the log")
                .anyMatch(file -> file.endsWith(Path.of("logs", "hubgate.log"))
                        && file.toFile().length() > 0);
        for (Path file : files) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(secrets()).as("in " + data.relativize(file)).noneMatch(content::contains);
        }
    }

    @Test
    void recordsEachRequestAllTheSame() {
        long toldApart = refusals.stream().map(Reply::requestId).distinct().count();
        assertThat(toldApart).isEqualTo(refusals.size());
        assertThat(hubgate.admin().requests(account)).hasSizeGreaterThanOrEqualTo(12);
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).startsWith("postgres-programs"))
                    .filter(file -> !file.toString().endsWith(".jar"))
                    .toList();
        }
    }
}
