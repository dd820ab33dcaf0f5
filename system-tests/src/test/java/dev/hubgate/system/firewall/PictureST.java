package dev.hubgate.system.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Providers;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.upstream.LoopbackServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values in screenshots and documents. */
@ExtendWith(HubgateExtension.class)
class PictureST {
    private static final byte[] SCREENSHOT = Screen.saying(
            "Customer record of today", "mail jane.roe@example.com", "card 4556 7375 8689 9855", "Delivered on time");
    private static final String PLACE = "messages[0].content[1].image_url.url";

    private final String mark = "picture" + UUID.randomUUID().toString().replaceAll("\\d", "");
    private final RunningHubgate hubgate;

    PictureST(RunningHubgate running) {
        hubgate = running;
    }

    private static String policy(String images, String unreadable) {
        return "{\"default_action\":\"redact\",\"injection\":\"off\",\"images\":\"" + images + "\",\"unreadable\":\""
                + unreadable + "\"}";
    }

    private Reply ask(Ward ward, String model, String url) {
        ObjectNode question = Questions.chat(model, "");
        ArrayNode content = ((ObjectNode) question.at("/messages/0")).putArray("content");
        content.addObject().put("type", "text").put("text", "What is it? " + mark);
        content.addObject().put("type", "image_url").putObject("image_url").put("url", url);
        return ward.ask(question);
    }

    private Reply askOfFile(Ward ward, String url) {
        ObjectNode question = Questions.scripted("");
        ArrayNode content = ((ObjectNode) question.at("/messages/0")).putArray("content");
        content.addObject().put("type", "text").put("text", "What is it? " + mark);
        content.addObject()
                .put("type", "file")
                .putObject("file")
                .put("filename", "letter.pdf")
                .put("file_data", url);
        return ward.ask(question);
    }

    private JsonNode received(Ward ward) {
        return ward.received(mark).getFirst().json();
    }

    private static void assertPainted(String url) throws IOException {
        var before = Screen.read(Screen.url(SCREENSHOT));
        var after = Screen.read(url);
        assertThat(Screen.changed(before, after, 1)).isPositive();
        assertThat(Screen.changed(before, after, 2)).isPositive();
        assertThat(Screen.changed(before, after, 0)).isZero();
        assertThat(Screen.changed(before, after, 3)).isZero();
    }

    @Test
    void valuesInAScreenshotArePaintedOver() throws IOException {
        var ward = Ward.under(hubgate, policy("redact", "block"));
        Reply reply = ask(ward, Questions.SCRIPTED, Screen.url(SCREENSHOT));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.header("x-hub-firewall")).contains("redacted");
        String sent = received(ward).at("/messages/0/content/1/image_url/url").asString();
        assertPainted(sent);
        assertThat(ward.record(reply).path("findings").toString())
                .contains("EMAIL", "CREDIT_CARD", "messages[].content[].image_url.url");

        var strict = Ward.under(hubgate, policy("block", "block"));
        assertThat(ask(strict, Questions.SCRIPTED, sent).status())
                .as("nothing is left in it")
                .isEqualTo(200);
    }

    @Test
    void aScreenshotWithValuesIsBlocked() {
        var ward = Ward.under(hubgate, policy("block", "block"));
        Reply reply = ask(ward, Questions.SCRIPTED, Screen.url(SCREENSHOT));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.errorCode()).isEqualTo("pii_detected");
        assertThat(reply.error().at("/metadata/violations").toString()).contains("\"EMAIL\"", "\"CREDIT_CARD\"", PLACE);
        assertThat(ward.received(mark)).isEmpty();
    }

    @Test
    void aPictureThatIsElsewhereIsFetchedAndPainted() throws IOException {
        assumeTrue(hubgate.process().isPresent(), "whether the running one allows localhost is unknown");
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        try (var pictures = new LoopbackServer(0, exchange -> {
            asked.add(exchange.call().path());
            exchange.answer(200, "image/png", SCREENSHOT, Map.of());
        })) {
            var ward = Ward.under(hubgate, policy("redact", "block"));
            String url = "http://localhost:" + pictures.port() + "/screen.png";
            assertThat(ask(ward, Questions.SCRIPTED, url).status()).isEqualTo(200);
            assertThat(ask(ward, Providers.ANTHROPIC, url).status()).isEqualTo(200);
            var calls = ward.received(mark);
            assertPainted(calls.get(0)
                    .json()
                    .at("/messages/0/content/1/image_url/url")
                    .asString());
            assertPainted(","
                    + calls.get(1)
                            .json()
                            .at("/messages/0/content/1/source/data")
                            .asString());
            assertThat(calls).noneMatch(call -> call.text().contains("localhost"));
            assertThat(asked).containsExactly("/screen.png", "/screen.png");
        }
    }

    @Test
    void whatCannotBeReadIsFlaggedOrBlocked() {
        byte[] broken = SCREENSHOT.clone();
        Arrays.fill(broken, 60, 400, (byte) 7);
        String url = Screen.url(broken);
        var lenient = Ward.under(hubgate, policy("redact", "flag"));
        Reply flagged = ask(lenient, Questions.SCRIPTED, url);
        assertThat(flagged.status()).as(flagged.toString()).isEqualTo(200);
        assertThat(flagged.header("x-hub-firewall")).contains("flagged");
        assertThat(lenient.record(flagged).path("findings").toString()).contains("UNREADABLE");

        int before = hubgate.upstream().calls().size();
        Reply blocked = ask(Ward.under(hubgate, policy("redact", "block")), Questions.SCRIPTED, url);
        assertThat(blocked.status()).isEqualTo(400);
        assertThat(blocked.errorCode()).isEqualTo("unreadable_content");
        assertThat(hubgate.upstream().calls()).hasSize(before);
    }

    @Test
    void aDocumentGoesAsItsTextWithoutTheValues() {
        String pdf = Screen.pdf("Please write to jane.roe@example.com about the letter");
        var ward = Ward.under(hubgate, policy("redact", "block"));
        Reply reply = askOfFile(ward, pdf);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        String sent = received(ward).toString();
        assertThat(sent).contains("Please write to [EMAIL_1] about the letter").doesNotContain("jane.roe");
        assertThat(sent).doesNotContain(pdf.substring(pdf.indexOf(',') + 1));
        assertThat(ward.record(reply).path("findings").toString()).contains("messages[].content[].file.file_data");
    }
}
