package dev.hubgate.system.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hubgate.system.audit.DatabaseText;
import dev.hubgate.system.running.AdminApi.Wallet;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.upstream.UpstreamCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Values of many kinds in every place of every kind of request, in every guise, whole and in pieces, to every vendor: no provider
 * is told one, and Hubgate itself keeps none.
 */
@ExtendWith(HubgateExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class LeakST {
    private RunningHubgate hubgate;
    private Ward redacted;
    private Ward blocked;
    private List<Sent> whereRedacted;
    private List<Sent> whereBlocked;
    private List<UpstreamCall> received;
    private int callsOfTheBlocked;
    private Wallet before;

    @BeforeAll
    void sendEverything(RunningHubgate running) throws Exception {
        hubgate = running;
        redacted = Ward.under(running, Ward.REDACT);
        hubgate.admin().choose(redacted.account(), choices -> choices.put("unsupported_parameters", "drop"));
        int calls = hubgate.upstream().calls().size();
        whereRedacted = Sent.all(redacted, Row.corpus());
        received = List.copyOf(hubgate.upstream()
                .calls()
                .subList(calls, hubgate.upstream().calls().size()));
        blocked = Ward.under(running, Ward.BLOCK);
        before = hubgate.admin().wallet(blocked.account());
        calls = hubgate.upstream().calls().size();
        whereBlocked =
                Sent.all(blocked, Row.corpus().stream().filter(Row::isOneOfEach).toList());
        callsOfTheBlocked = hubgate.upstream().calls().size() - calls;
        System.out.println("leaks: " + whereRedacted.size() + " requests to redact from, " + received.size()
                + " received by providers; " + whereBlocked.size() + " to block, " + callsOfTheBlocked + " received");
    }

    @Test
    void noProviderIsToldAValue() {
        List<String> leaks = received.parallelStream()
                .map(LeakST::leak)
                .flatMap(Optional::stream)
                .toList();
        assertThat(leaks).isEmpty();
        assertThat(received).as("the search has something to read").hasSizeGreaterThan(1_000);
    }

    private static Optional<String> leak(UpstreamCall call) {
        List<Planted> seen = Revealed.in(call);
        return seen.isEmpty() ? Optional.empty() : Optional.of(seen + " in " + call.path() + " " + call.text());
    }

    /** A request that cannot be mended is blocked; all others are answered. */
    @Test
    void whatIsRedactedIsAnswered() {
        assertAll(
                whereRedacted,
                sent -> sent.reply().status() == 200
                        ? sent.reply().header("x-hub-firewall").orElse("").equals("redacted")
                        : sent.row().mayBlock() && sent.reply().errorCode().equals("pii_detected"));
        assertThat(whereRedacted.stream().filter(sent -> sent.reply().status() == 200))
                .hasSizeGreaterThan(whereRedacted.size() * 9 / 10);
    }

    @Test
    void everyRecordNamesThePlace() {
        Map<String, JsonNode> records = redacted.records(whereRedacted.size());
        assertAll(whereRedacted, sent -> {
            String site = sent.row().path().replaceAll("\\[\\d+]", "[]");
            for (JsonNode found : records.get(sent.reply().requestId()).path("findings")) {
                if (found.path("path").asString().startsWith(site)) {
                    return true;
                }
            }
            return false;
        });
    }

    @Test
    void nothingOfWhatIsBlockedLeavesOrCosts() {
        assertAll(
                whereBlocked,
                sent -> sent.reply().status() == 400
                        && sent.reply().error().path("type").asString().equals("guardrail_violation")
                        && sent.reply().errorCode().equals("pii_detected")
                        && sent.reply().header("x-hub-firewall").orElse("").equals("blocked"));
        assertThat(callsOfTheBlocked).isZero();
        Books books = Books.settled(hubgate.admin(), blocked.account()).balanced();
        assertThat(books.charged()).isEmpty();
        assertThat(books.wallet()).isEqualTo(before);
    }

    @Test
    void everyRefusalNamesThePlaceAndNoValue() {
        assertAll(whereBlocked, sent -> {
            for (JsonNode violation : sent.reply().error().at("/metadata/violations")) {
                if (violation.path("path").asString().startsWith(sent.row().path())) {
                    return true;
                }
            }
            return false;
        });
        for (Sent sent : whereBlocked) {
            Reply reply = sent.reply();
            String seen = reply.text() + reply.response().headers().map();
            assertThat(Planted.ALL).as(seen).noneMatch(planted -> seen.contains(planted.value()));
        }
    }

    @Test
    void hubgateKeepsNoValue() throws Exception {
        assumeTrue(hubgate.process().isPresent(), "the data of the running one is elsewhere");
        Path data = hubgate.process().orElseThrow().data();
        List<String> rows = new DatabaseText(data).everyValue();
        assertThat(rows).as("the search sees what is stored").anyMatch(row -> row.contains("messages[].content"));
        assertNone("a table", rows);
        for (Path file : files(data)) {
            assertNone(data.relativize(file).toString(), List.of(Files.readString(file, StandardCharsets.ISO_8859_1)));
        }
        assertNone(
                "the metrics",
                List.of(hubgate.as(hubgate.operatorToken()).get("/metrics").text()));
    }

    private static void assertAll(List<Sent> all, Predicate<Sent> right) {
        assertThat(all.stream().filter(right.negate()).map(Sent::toString)).isEmpty();
    }

    private static void assertNone(String where, List<String> texts) {
        for (Planted planted : Planted.ALL) {
            assertThat(texts.stream().filter(text -> text.contains(planted.value())))
                    .as(planted + " in " + where)
                    .isEmpty();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).startsWith("postgres-programs"))
                    .filter(file -> !file.toString().endsWith(".jar"))
                    .toList();
        }
    }
}
