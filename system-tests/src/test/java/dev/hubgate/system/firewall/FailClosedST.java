package dev.hubgate.system.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hubgate.system.audit.DatabaseText;
import dev.hubgate.system.running.AdminApi.Wallet;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.running.SecondNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What cannot be read does not leave, whatever the reason. */
@ExtendWith(HubgateExtension.class)
class FailClosedST {
    private static final Duration SPREAD = Duration.ofSeconds(5);
    private static final int MEGABYTE = 1 << 20;
    private static final String GARBAGE =
            "INSERT INTO policy_version (owner_id, version, tenant_id, document, created_by)"
                    + " VALUES (?, 99, ?, '{\"default_action\":\"perhaps\"}', 'test')";

    private final RunningHubgate hubgate;
    private final Ward ward;
    private int before;
    private Wallet wallet;

    FailClosedST(RunningHubgate running) {
        hubgate = running;
        ward = Ward.under(running, Ward.REDACT);
    }

    @BeforeEach
    void needsItsData() {
        assumeTrue(hubgate.process().isPresent(), "the data of the running one is elsewhere");
        wallet = hubgate.admin().wallet(ward.account());
        before = hubgate.upstream().calls().size();
    }

    private void assertNothingLeft(Reply reply) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(503);
        assertThat(reply.errorCode()).isEqualTo("guardrail_unavailable");
        assertThat(reply.header("retry-after")).isPresent();
        assertThat(hubgate.upstream().calls()).hasSize(before);
        Books books = Books.settled(hubgate.admin(), ward.account()).balanced();
        assertThat(books.charged()).doesNotContain(reply.requestId());
        assertThat(books.wallet()).isEqualTo(wallet);
        assertThat(ward.record(reply).path("error_code").asString()).isEqualTo("guardrail_unavailable");
    }

    @Test
    void whatTakesTooLongDoesNotLeave() throws Exception {
        String sentence = "Please write to jane.roe@example.com about the letter of Margaret Thornbury. ";
        String question = Questions.scripted(sentence.repeat(MEGABYTE / sentence.length()))
                .toString();
        try (var hasty = SecondNode.start(hubgate, "fail-closed", Map.of("HUBGATE_FIREWALL_BUDGET_MS", "1"))) {
            Endpoint there = hasty.as(ward.account().key());
            Eventually.get(Duration.ofSeconds(10), () -> there.get("/v1/models").status(), status -> status == 200);
            before = hubgate.upstream().calls().size();
            for (int time = 0; time < 3; time++) {
                assertNothingLeft(there.post(Ward.CHAT, question));
            }
        }
    }

    @Test
    void nothingLeavesUnderAPolicyThatCannotBeRead() throws Exception {
        change(GARBAGE, true);
        change("UPDATE policy SET active_version = 99 WHERE owner_id = ?", false);
        assertNothingLeft(refused());
        hubgate.admin().policy("projects", ward.account().projectId(), Ward.REDACT);
        Eventually.get(SPREAD, () -> ward.ask(Questions.scripted("Hello")), reply -> reply.status() == 200);
    }

    @Test
    void nothingLeavesWithoutAPolicy() throws Exception {
        change("DELETE FROM policy WHERE owner_id = ?", false);
        assertNothingLeft(refused());
    }

    /** An answer under what was changed, once that is in force. What was let through before was judged by what was before. */
    private Reply refused() {
        Eventually.get(SPREAD, () -> ward.ask(Questions.scripted("Hello")), reply -> reply.status() == 503);
        wallet = Books.settled(hubgate.admin(), ward.account()).wallet();
        before = hubgate.upstream().calls().size();
        return ward.ask(Questions.scripted("Hello, I am jane.roe@example.com"));
    }

    private void change(String sql, boolean withTenant) throws Exception {
        var data = new DatabaseText(hubgate.process().orElseThrow().data());
        try (Connection database = data.connect();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, ward.account().projectId());
            if (withTenant) {
                statement.setString(2, ward.account().tenantId());
            }
            assertThat(statement.executeUpdate()).isOne();
        }
    }
}
