package dev.hubgate.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.media.Fetched;
import dev.hubgate.gateway.media.MediaFetcher;
import dev.hubgate.gateway.media.Wanted;
import dev.hubgate.gateway.relay.Call;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RemotePartsTest {

    private final List<Wanted> wanted = new ArrayList<>();

    private final MediaFetcher fetcher = new MediaFetcher() {
        @Override
        public List<Fetched> fetchAll(List<Wanted> all, Call call) {
            wanted.addAll(all);
            return all.stream()
                    .map(one -> new Fetched("image/png", new byte[] {1, 2}))
                    .toList();
        }
    };

    private ObjectNode fetched(String content) {
        var body = (ObjectNode) Json.read("{\"messages\":[{\"role\":\"user\",\"content\":" + content + "}]}");
        RemoteParts.fetch(body, fetcher, new Call());
        return body;
    }

    @Test
    void bytesTakeThePlaceOfAddresses() {
        var body = fetched("""
                [{"type":"image_url","image_url":{"url":"https://a/1","detail":"low"}},
                 {"type":"image_url","image_url":"HTTP://a/2"},
                 {"type":"file","file":{"file_url":"https://a/1","filename":"a.png"}},
                 {"type":"file","file":{"file_data":"https://a/3"}}]""");
        var url = "data:image/png;base64,AQI=";
        assertThat(body.at("/messages/0/content/0/image_url/url").stringValue()).isEqualTo(url);
        assertThat(body.at("/messages/0/content/0/image_url/detail").stringValue())
                .isEqualTo("low");
        assertThat(body.at("/messages/0/content/1/image_url").stringValue()).isEqualTo(url);
        assertThat(body.at("/messages/0/content/2/file/file_data").stringValue())
                .isEqualTo(url);
        assertThat(body.at("/messages/0/content/2/file").has("file_url")).isFalse();
        assertThat(body.at("/messages/0/content/3/file/file_data").stringValue())
                .isEqualTo(url);
    }

    @Test
    void eachAddressIsFetchedOnceAndNamedWhereItStandsFirst() {
        fetched("""
                [{"type":"image_url","image_url":{"url":"https://a/1"}},{"type":"image_url","image_url":"https://a/1"}]""");
        assertThat(wanted).containsExactly(new Wanted("https://a/1", "messages[0].content[0].image_url.url"));
    }

    @Test
    void whatIsNoAddressStaysAndNobodyIsAsked() {
        for (var content : List.of(
                "\"https://a/1\"",
                "[{\"type\":\"text\",\"text\":\"https://a/1\"}]",
                "[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,AAAA\"}}]",
                "[\"text\",5,null,{\"image_url\":7},{\"file\":\"x\"}]")) {
            fetched(content);
        }
        assertThat(wanted).isEmpty();
    }
}
