package dev.hubgate.system.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What a provider says by itself is read as well where the policy wants it; what the client has said is not held against it. */
@ExtendWith(HubgateExtension.class)
class ReplyScanST {
    private static final String OWN = "ann.poe@example.com";
    private static final String STRANGE = "bob.stone@example.org";
    private static final String SAID = "Hi [EMAIL_1], ask " + STRANGE + " about it. He knows.";
    private static final String SCANNED = ",\"scan_replies\":true";

    private final RunningHubgate hubgate;

    ReplyScanST(RunningHubgate running) {
        hubgate = running;
    }

    /** A question that the provider answers with {@link #SAID}, which the question itself does not show. */
    private static ObjectNode question(int pieces) {
        var letters = new StringBuilder();
        for (byte one : SAID.getBytes(StandardCharsets.UTF_8)) {
            letters.append((char) ('a' + ((one >> 4) & 15))).append((char) ('a' + (one & 15)));
        }
        String directives = "[[spell " + letters + "]] [[chunks " + Math.max(1, pieces) + "]] ";
        return Questions.scripted(directives + "I am " + OWN).put("stream", pieces > 0);
    }

    private static String said(Reply reply, int pieces) {
        return Wish.TEXT.said(reply, pieces > 0).get(0).asString();
    }

    private static void assertFound(Ward ward, Reply reply, String action) {
        var findings = ward.record(reply).path("findings");
        assertThat(findings.toString())
                .contains("{\"entity\":\"EMAIL\",\"path\":\"choices[].message.content\",\"action\":\"" + action
                        + "\",\"count\":1}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 40})
    void whatIsRedactedInAReplyIsNotSeen(int pieces) {
        var ward = Ward.under(hubgate, Ward.emails("redact", SCANNED));
        Reply reply = ward.ask(question(pieces));
        assertThat(said(reply, pieces)).isEqualTo("Hi " + OWN + ", ask [EMAIL_2] about it. He knows.");
        assertThat(reply.text()).doesNotContain(STRANGE);
        assertFound(ward, reply, "redact");
        assertThat(ward.record(reply).path("firewall").asString()).isEqualTo("redacted");
        assertThat(reply.header("x-hub-firewall")).contains("redacted");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 40})
    void aReplyEndsWhereItIsBlocked(int pieces) {
        String policy =
                "{\"default_action\":\"off\",\"injection\":\"off\",\"entities\":{\"EMAIL\":\"block\"},\"allow\":[\""
                        + OWN + "\"]" + SCANNED + "}";
        var ward = Ward.under(hubgate, policy);
        Reply reply = ward.ask(question(pieces));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.text()).doesNotContain(STRANGE, "He knows").contains("\"finish_reason\":\"content_filter\"");
        assertFound(ward, reply, "block");
        assertThat(ward.record(reply).path("firewall").asString()).isEqualTo("blocked");
        if (pieces == 0) {
            assertThat(reply.header("x-hub-firewall")).contains("blocked");
        }
        assertThat(Books.settled(hubgate.admin(), ward.account()).balanced().charged())
                .as("the provider has said it all and is paid")
                .containsExactly(reply.requestId());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 40})
    void argumentsOfACallAreReadToo(int pieces) {
        var ward = Ward.under(hubgate, Ward.emails("redact", SCANNED));
        String text = question(pieces).at("/messages/0/content").asString();
        Reply reply = ward.ask(Wish.CALL.question(Questions.SCRIPTED, text, pieces, 1));
        assertThat(Wish.CALL.said(reply, pieces > 0).get(0).path("q").asString())
                .isEqualTo("Hi " + OWN + ", ask [EMAIL_2] about it. He knows.");
        assertThat(ward.record(reply).path("findings").toString())
                .contains("choices[].message.tool_calls[].function.arguments");
    }

    @Test
    void nobodyReadsRepliesWhereThePolicyDoesNotSaySo() {
        var ward = Ward.under(hubgate, Ward.emails("redact", ""));
        Reply reply = ward.ask(question(6));
        assertThat(said(reply, 6)).isEqualTo(SAID.replace("[EMAIL_1]", OWN));
    }
}
