package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.chat.Asked;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Media;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.dialect.Feature;
import dev.hubgate.gateway.dialect.Support;
import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.directory.Routing;
import dev.hubgate.gateway.directory.Ruling;
import dev.hubgate.gateway.failure.Fails;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.media.Fetched;
import dev.hubgate.gateway.media.MediaFetcher;
import dev.hubgate.gateway.media.Wanted;
import dev.hubgate.gateway.relay.Call;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FetchingTest {

    private static final Capabilities FETCHED = Capabilities.builder()
            .all(Support.FETCHED, Feature.IMAGE_URL, Feature.FILE_URL)
            .build();
    private static final Capabilities NATIVE = Capabilities.builder()
            .all(Support.NATIVE, Feature.IMAGE_URL, Feature.FILE_URL)
            .build();
    private static final Media.Inline BYTES = new Media.Inline("image/png", "AQI=");

    private final List<Wanted> fetched = new ArrayList<>();

    private final Fetching fetching = new Fetching(new MediaFetcher() {
        @Override
        public List<Fetched> fetchAll(List<Wanted> wanted, Call call) {
            fetched.addAll(wanted);
            for (var one : wanted) {
                if (one.url().contains("missing")) {
                    throw Failure.invalidMedia(one.path(), "There is nothing.").exception();
                }
            }
            return wanted.stream()
                    .map(one -> new Fetched("image/png", new byte[] {1, 2}))
                    .toList();
        }
    });

    private static ChatRequest pointingAt(String... urls) {
        var parts = new ArrayList<String>();
        for (var url : urls) {
            parts.add("{\"type\":\"image_url\",\"image_url\":\"" + url + "\"}");
        }
        return Asked.chat(
                "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":[" + String.join(",", parts) + "]}]}");
    }

    private static Caller.Known caller(boolean fetchMedia) {
        return new Caller.Known(
                "key", "ten", "wal", new Project("prj", 1_000, false, fetchMedia, Routing.DEFAULT, Ruling.OFF));
    }

    private ChatRequest inlined(ChatRequest request, Capabilities capabilities) {
        return fetching.inlined(request, capabilities, caller(true), new Call());
    }

    private static List<Media> media(ChatRequest request) {
        return request.messages().getFirst().content().stream()
                .map(part -> ((Part.Image) part).media())
                .toList();
    }

    @Test
    void bytesTakeThePlaceOfUrlsWhereTheProviderWantsBytes() {
        var request = inlined(pointingAt("https://a/1", "data:image/gif;base64,AAAA", "https://a/1"), FETCHED);
        assertThat(media(request)).containsExactly(BYTES, new Media.Inline("image/gif", "AAAA"), BYTES);
        assertThat(fetched).as("each URL once").containsExactly(new Wanted("https://a/1", "messages[0].content[0]"));
    }

    @Test
    void whereTheProviderFetchesItselfNothingIsFetched() {
        var request = pointingAt("https://a/1");
        assertThat(inlined(request, NATIVE)).isSameAs(request);
        assertThat(fetching.inlined(request, NATIVE, caller(false), new Call())).isSameAs(request);
        assertThat(inlined(pointingAt("data:image/gif;base64,AAAA"), FETCHED)).isNotNull();
        assertThat(fetched).isEmpty();
    }

    @Test
    void imagesAndFilesAreAskedForApart() {
        var file = Asked.chat("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":["
                + "{\"type\":\"file\",\"file\":{\"file_url\":\"https://a/f\"}},"
                + "{\"type\":\"image_url\",\"image_url\":\"https://a/i\"}]}]}");
        inlined(file, NATIVE.but().all(Support.FETCHED, Feature.FILE_URL).build());
        assertThat(fetched).extracting(Wanted::url).containsExactly("https://a/f");
    }

    @Test
    void aProjectMayForbidIt() {
        var failure =
                Fails.of(() -> fetching.inlined(pointingAt("https://a/secret"), FETCHED, caller(false), new Call()));
        assertThat(failure.status()).isEqualTo(400);
        assertThat(failure.param()).isEqualTo("messages[0].content[0]");
        assertThat(failure.message()).doesNotContain("secret");
        assertThat(fetched).isEmpty();
    }

    @Test
    void whatIsNotThereIsAnErrorOfTheRequest() {
        assertThat(Fails.of(() -> inlined(pointingAt("https://a/1", "https://a/missing"), FETCHED))
                        .param())
                .isEqualTo("messages[0].content[1]");
    }
}
