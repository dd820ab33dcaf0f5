package dev.hubgate.system.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.EventStream;
import dev.hubgate.system.running.Questions;
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

/** Unusual words go in everywhere; afterwards they are in no log, no table, no file and no error. */
@TestInstance(Lifecycle.PER_CLASS)
class CanaryST {
    private static final String PROMPT = "zwitscherndekanarienfrage";
    private static final String REPLY = "trillerndekanarienantwort";
    private static final String FIELD = "piependeskanarienfeld";
    private static final String TOOL = "singendekanarienfunktion";
    private static final String TOKEN = "oat_" + "kanarienbetreiber7391";
    private static final List<String> WORDS = List.of(PROMPT, REPLY, FIELD, TOOL);

    private final List<String> errors = new ArrayList<>();
    private RunningHubgate hubgate;
    private Account account;

    @BeforeAll
    void singIntoEverything() throws Exception {
        hubgate = RunningHubgate.start("canary", TOKEN);
        account = hubgate.admin().newAccount();
        Endpoint caller = hubgate.as(account.key());
        answered(caller.post("/v1/chat/completions", question("").toString()));
        answered(caller.post("/v1/embeddings", embedding()));
        try (EventStream stream =
                EventStream.open(caller, question("").replace("{\"model\"", "{\"stream\":true,\"model\""))) {
            assertThat(stream.rest()).contains("[DONE]");
        }
        for (String directive : List.of("status 400", "status 401", "status 500", "html 502", "cut", "error")) {
            refused(caller.post(
                    "/v1/chat/completions", question("[[" + directive + "]]").replace("[[say", "[[x")));
        }
        refused(caller.post("/v1/chat/completions", question("") + PROMPT));
        refused(caller.post("/v1/chat/completions", "{\"model\":\"" + FIELD + "\",\"messages\":\"" + PROMPT + "\"}"));
        refused(caller.post("/v1/chat/completions", question("").replace("\"user\"", "\"" + PROMPT + "\"")));
        refused(caller.post("/v1/" + PROMPT, "{}"));
        refused(hubgate.as("oah_" + PROMPT).post("/v1/chat/completions", question("")));
        refused(hubgate.as(PROMPT).get("/admin/v1/tenants"));
    }

    @AfterAll
    void stop() throws IOException {
        hubgate.close();
    }

    private static String question(String directive) {
        String text = directive + " [[say " + REPLY + "]] " + PROMPT;
        return Questions.scripted(text)
                .put(FIELD, FIELD)
                .put("user", PROMPT)
                .toString()
                .replaceFirst(
                        "}$",
                        ",\"tool_choice\":\"none\",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"" + TOOL
                                + "\",\"parameters\":{}}}]}");
    }

    private static String embedding() {
        return "{\"model\":\"openai/text-embedding-3-small\",\"input\":\"" + PROMPT + "\",\"user\":\"" + FIELD + "\"}";
    }

    private static void answered(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private void refused(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isGreaterThanOrEqualTo(400);
        errors.add(reply.text());
        errors.add(reply.response().headers().map().toString());
    }

    private List<String> secrets() {
        return Stream.concat(WORDS.stream(), Stream.of(account.key(), RunningHubgate.PROVIDER_KEY, TOKEN))
                .toList();
    }

    @Test
    void leavesNothingInErrors() {
        assertThat(errors)
                .hasSizeGreaterThan(20)
                .allSatisfy(error -> assertThat(error)
                        .doesNotContainIgnoringCase(PROMPT)
                        .doesNotContainIgnoringCase(REPLY)
                        .doesNotContain(account.key())
                        .doesNotContain(RunningHubgate.PROVIDER_KEY));
    }

    @Test
    void leavesNothingInTheDatabase() throws Exception {
        List<String> values = new DatabaseText(hubgate.process().orElseThrow().data()).everyValue();
        assertThat(values).as("the search sees what is stored").anyMatch(value -> value.contains(account.keyId()));
        assertThat(values).allSatisfy(value -> assertThat(secrets()).noneMatch(value::contains));
    }

    @Test
    void leavesNothingInLogsAndFiles() throws Exception {
        Path data = hubgate.process().orElseThrow().data();
        List<Path> files = textFilesBelow(data);
        assertThat(files)
                .as("the search sees the logs")
                .anyMatch(file -> file.getFileName().toString().endsWith(".log"));
        for (Path file : files) {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(secrets()).as("in " + data.relativize(file)).noneMatch(content::contains);
        }
    }

    @Test
    void recordsEachRequestAllTheSame() {
        assertThat(hubgate.admin().requests(account)).hasSizeGreaterThanOrEqualTo(9);
    }

    private static List<Path> textFilesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".jar"))
                    .filter(file -> !folder.relativize(file).startsWith("postgres-programs"))
                    .toList();
        }
    }
}
