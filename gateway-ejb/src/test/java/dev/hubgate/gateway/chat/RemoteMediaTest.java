package dev.hubgate.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RemoteMediaTest {

    private static final String ASKED = """
            {"model":"m","messages":[
              {"role":"system","content":"x"},
              {"role":"user","name":"n","x":1,"content":[
                {"type":"text","text":"look"},
                {"type":"image_url","image_url":{"url":"https://a/1.png","detail":"low"},"cache":1},
                {"type":"image_url","image_url":{"url":"data:image/png;base64,AAAA"}},
                {"type":"file","file":{"file_url":"https://a/2.pdf","filename":"2.pdf"}},
                {"type":"file","file":{"file_id":"file-1"}}]},
              {"role":"assistant","tool_calls":[{"id":"c","function":{"name":"f","arguments":"{}"}}]},
              {"role":"tool","tool_call_id":"c","content":[
                {"type":"image_url","image_url":"https://a/1.png"},
                {"type":"image_url","image_url":"https://a/3.png"}]}]}""";

    private static final Media.Inline FETCHED = new Media.Inline("image/png", "BBBB");

    private final ChatRequest request = Asked.chat(ASKED);

    @Test
    void namesEachUrlOnceWithThePlaceWhereItStandsFirst() {
        assertThat(RemoteMedia.of(request, part -> true))
                .containsExactly(
                        Map.entry("https://a/1.png", "messages[1].content[1]"),
                        Map.entry("https://a/2.pdf", "messages[1].content[3]"),
                        Map.entry("https://a/3.png", "messages[3].content[1]"));
    }

    @Test
    void namesOnlyWhatIsWanted() {
        assertThat(RemoteMedia.of(request, Part.File.class::isInstance)).containsOnlyKeys("https://a/2.pdf");
        assertThat(RemoteMedia.of(request, part -> false)).isEmpty();
    }

    @Test
    void whatWasFetchedTakesThePlaceOfWhereItWas() {
        var inlined = RemoteMedia.inlined(request, Map.of("https://a/1.png", FETCHED, "https://a/2.pdf", FETCHED));
        var user = (Message.User) inlined.messages().get(1);
        assertThat(user.name()).isEqualTo("n");
        assertThat(user.extras().toString()).isEqualTo("{\"x\":1}");
        assertThat(((Part.Image) user.content().get(1)).media()).isEqualTo(FETCHED);
        assertThat(((Part.Image) user.content().get(1)).detail()).isEqualTo("low");
        assertThat(((Part.Image) user.content().get(1)).extras().toString()).isEqualTo("{\"cache\":1}");
        assertThat(((Part.File) user.content().get(3)).media()).isEqualTo(FETCHED);
        assertThat(((Part.File) user.content().get(3)).filename()).isEqualTo("2.pdf");
        assertThat(inlined.messages().get(3).content())
                .containsExactly(
                        new Part.Image(FETCHED, null, Extras.NONE),
                        new Part.Image(new Media.Remote("https://a/3.png"), null, Extras.NONE));
    }

    @Test
    void allElseStaysAsItWas() {
        assertThat(RemoteMedia.inlined(request, Map.of())).isSameAs(request);
        assertThat(RemoteMedia.inlined(request, Map.of("https://b/", FETCHED))).isEqualTo(request);
    }

    @Test
    void urlsAreNotSpokenOf() {
        assertThat(new Media.Remote("https://a/secret").toString()).doesNotContain("secret");
        assertThat(new Media.Inline("image/png", "secret").toString()).doesNotContain("secret");
        assertThat(FETCHED.url()).isEqualTo("data:image/png;base64,BBBB");
    }
}
