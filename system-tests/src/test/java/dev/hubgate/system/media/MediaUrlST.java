package dev.hubgate.system.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.Books;
import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.Eventually;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Providers;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.upstream.UpstreamCall;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request may point at an image; Hubgate fetches it for providers that want bytes, but not from its own network. */
@ExtendWith(HubgateExtension.class)
class MediaUrlST {
    private static final Duration SPREAD = Duration.ofSeconds(3);

    private final String mark = "image" + UUID.randomUUID();
    private RunningHubgate hubgate;
    private Account account;
    private Endpoint caller;
    private ImageServer images;

    @BeforeEach
    void openAnAccount(RunningHubgate running) throws IOException {
        hubgate = running;
        account = running.admin().newAccount(100_000_000);
        caller = running.as(account.key());
        images = new ImageServer();
    }

    @AfterEach
    void closeTheServer() throws IOException {
        images.close();
    }

    static Stream<String> wantBytes() {
        return Stream.of(Providers.GEMINI, Providers.BEDROCK);
    }

    /** Its own machine by number, by name and in odd spelling, the cloud's metadata, private networks, other schemes. */
    static List<String> unsafe() throws IOException {
        List<String> urls = new ArrayList<>(List.of(
                "http://127.0.0.1:8080/fox.png",
                "http://[::1]/fox.png",
                "http://[::ffff:127.0.0.1]/fox.png",
                "http://2130706433/fox.png",
                "http://0x7f.1/fox.png",
                "http://0.0.0.0/fox.png",
                "http://169.254.169.254/latest/meta-data/iam/",
                "http://10.0.0.1/fox.png",
                "http://192.168.1.1:8443/fox.png",
                "https://user@10.1.1.1/fox.png",
                "file:///etc/passwd",
                "gopher://127.0.0.1:8080/x"));
        InetAddress own = InetAddress.getLocalHost();
        if (own.isLoopbackAddress() || own.isSiteLocalAddress()) {
            urls.add("http://" + own.getHostName() + ":8080/fox.png");
        }
        return urls;
    }

    private Reply ask(String model, String url) {
        ObjectNode question = Questions.chat(model, "");
        ArrayNode content = ((ObjectNode) question.at("/messages/0")).putArray("content");
        content.addObject().put("type", "text").put("text", "What is it? " + mark);
        content.addObject().put("type", "image_url").putObject("image_url").put("url", url);
        return caller.post("/v1/chat/completions", question.toString());
    }

    @ParameterizedTest
    @MethodSource("wantBytes")
    void refusesWhatIsNotPublic(String model) throws IOException {
        for (String url : unsafe()) {
            Reply reply = ask(model, url);
            assertThat(reply.status()).as(url + " " + reply.text()).isEqualTo(400);
            assertThat(reply.errorCode()).as(url).isEqualTo("invalid_image_url");
            assertThat(reply.error().path("param").asString("")).startsWith("messages[0].content[1]");
            assertThat(reply.text()).as(url).doesNotContain("refused", "timed out", "root:");
        }
        assertThat(hubgate.upstream().callsWith(mark)).isEmpty();
        assertThat(Books.settled(hubgate.admin(), account).balanced().charged()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wantBytes")
    void refusesItsOwnMachineWhateverListensThere(String model) {
        Reply reply = ask(model, "http://127.0.0.1:" + images.port() + "/fox.png");
        assertThat(reply.errorCode()).isEqualTo("invalid_image_url");
        assertThat(images.asked()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wantBytes")
    void fetchesFromAHostThatTheOperatorAllows(String model) {
        assumeTrue(hubgate.process().isPresent(), "whether the running one allows localhost is unknown");
        Reply reply = ask(model, "http://localhost:" + images.port() + "/fox.png?size=1");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(images.asked()).containsExactly("/fox.png?size=1");
        UpstreamCall sent = hubgate.upstream().callsWith(mark).getFirst();
        assertThat(sent.text()).contains(ImageServer.PNG).doesNotContain("localhost");
    }

    @Test
    void leavesTheUrlToAProviderThatFetchesItself() {
        Reply reply = ask(Providers.ANTHROPIC, "https://images.example/fox.png");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(hubgate.upstream().callsWith(mark).getFirst().text()).contains("https://images.example/fox.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {Providers.GEMINI, Providers.BEDROCK})
    void fetchesNothingForAProjectThatDoesNotWantIt(String model) {
        hubgate.admin().choose(account, choices -> choices.put("fetch_media", false));
        String url = "http://localhost:" + images.port() + "/fox.png";
        Reply reply = Eventually.get(SPREAD, () -> ask(model, url), answer -> answer.status() == 400);
        assertThat(reply.errorCode()).isEqualTo("invalid_image_url");
        assertThat(reply.error().path("message").asString()).contains("This project");
        int askedBefore = images.asked().size();
        assertThat(ask(model, url).status()).isEqualTo(400);
        assertThat(images.asked()).hasSize(askedBefore);
        assertThat(ask(model, "data:image/png;base64," + ImageServer.PNG).status())
                .isEqualTo(200);
    }
}
