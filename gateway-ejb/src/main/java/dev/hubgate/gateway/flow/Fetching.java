package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.access.Caller;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Media;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.chat.RemoteMedia;
import dev.hubgate.gateway.dialect.Capabilities;
import dev.hubgate.gateway.dialect.Feature;
import dev.hubgate.gateway.dialect.Support;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.media.MediaFetcher;
import dev.hubgate.gateway.media.Wanted;
import dev.hubgate.gateway.relay.Call;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;

/** Fetches what a request points at, where the provider wants bytes. */
@ApplicationScoped
public class Fetching {

    private MediaFetcher fetcher;

    /** For the container's proxy only. */
    protected Fetching() {}

    @Inject
    public Fetching(MediaFetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** The request with bytes in place of such URLs. */
    ChatRequest inlined(ChatRequest request, Capabilities capabilities, Caller.Known caller, Call call) {
        var found = RemoteMedia.of(request, part -> switch (part) {
            case Part.Image ignored -> capabilities.of(Feature.IMAGE_URL) == Support.FETCHED;
            case Part.File ignored -> capabilities.of(Feature.FILE_URL) == Support.FETCHED;
            default -> false;
        });
        if (found.isEmpty()) {
            return request;
        }
        var wanted = new ArrayList<Wanted>();
        found.forEach((url, path) -> wanted.add(new Wanted(url, path)));
        if (!caller.project().fetchMedia()) {
            var message = "This project does not let Hubgate fetch what a request points at: send it as a data URL.";
            throw Failure.invalidMedia(wanted.getFirst().path(), message).exception();
        }
        var fetched = fetcher.fetchAll(wanted, call);
        var byUrl = new HashMap<String, Media.Inline>();
        for (int i = 0; i < wanted.size(); i++) {
            var one = fetched.get(i);
            var base64 = Base64.getEncoder().encodeToString(one.bytes());
            byUrl.put(wanted.get(i).url(), new Media.Inline(one.mediaType(), base64));
        }
        return RemoteMedia.inlined(request, byUrl);
    }
}
