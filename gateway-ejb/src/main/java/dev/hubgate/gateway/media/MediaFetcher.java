package dev.hubgate.gateway.media;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.relay.Batch;
import dev.hubgate.gateway.relay.Call;
import dev.hubgate.gateway.relay.IdleWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.core5.http.HttpException;

/**
 * Fetches what a URL in a request points at. The URL is whatever somebody wrote into a request: nothing behind it is
 * believed, and nothing is reached through it that its writer could not reach without the gateway.
 */
@ApplicationScoped
public class MediaFetcher {

    static final int MOST_REDIRECTS = 3;
    private static final int MOST_URLS = 20;

    private MediaSettings settings;
    private IdleWatch watch;
    private HostLookup lookup;
    private MediaServer server;

    /** For the container's proxy only. */
    protected MediaFetcher() {}

    @Inject
    public MediaFetcher(MediaSettings settings, IdleWatch watch) {
        this(settings, watch, new HostLookup(InetAddress::getAllByName), (SSLSocketFactory)
                SSLSocketFactory.getDefault());
    }

    MediaFetcher(MediaSettings settings, IdleWatch watch, HostLookup lookup, SSLSocketFactory tls) {
        this.settings = settings;
        this.watch = watch;
        this.lookup = lookup;
        this.server = new MediaServer(tls);
    }

    /**
     * Fetches one URL.
     *
     * @param path JSON path of where the URL stands, for the error
     * @param call breaks it off when cancelled
     * @throws FailureException {@code invalid_image_url} if there is nothing that could be sent on
     */
    public Fetched fetch(String url, String path, Call call) {
        return fetchAll(List.of(new Wanted(url, path)), call).getFirst();
    }

    /**
     * Fetches all URLs of one request, a few at once; the limits of size and time are for all of them together. When one
     * fails the others are broken off.
     *
     * @return in the order of what was wanted
     * @throws FailureException as {@link #fetch}, for the one that failed first; or if too many are wanted
     */
    public List<Fetched> fetchAll(List<Wanted> wanted, Call call) {
        if (wanted.size() > MOST_URLS) {
            var message = "A request may point at no more than " + MOST_URLS + " things that have to be fetched.";
            throw Failure.invalidMedia(wanted.get(MOST_URLS).path(), message).exception();
        }
        try (var allowance = new Allowance(settings.maxBytes(), settings.timeout(), call, watch)) {
            return new Batch<Fetched>(allowance::stop).each(wanted, one -> fetched(one, allowance, call));
        }
    }

    private Fetched fetched(Wanted wanted, Allowance allowance, Call call) {
        try {
            var bytes = followed(wanted.url(), allowance);
            return Kinds.of(bytes)
                    .map(mediaType -> new Fetched(mediaType, bytes))
                    .orElseThrow(Refusal::unknownKind);
        } catch (Refusal e) {
            throw failure(wanted, e, call);
        } catch (IOException | HttpException e) {
            throw failure(wanted, Refusal.unreachable(), call);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unavailable("The gateway is stopping.").exception();
        }
    }

    private byte[] followed(String url, Allowance allowance)
            throws IOException, HttpException, Refusal, InterruptedException {
        var urls = new MediaUrls(settings.allowedHosts());
        var target = urls.target(url);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            switch (server.get(target, lookup.addresses(target, allowance), allowance)) {
                case MediaAnswer.Found found -> {
                    return found.bytes();
                }
                case MediaAnswer.Moved moved -> target = urls.redirected(target, moved.location());
            }
        }
        throw Refusal.unreachable();
    }

    private static FailureException failure(Wanted wanted, Refusal refusal, Call call) {
        return call.isCancelled()
                ? Failure.clientClosed().exception()
                : Failure.invalidMedia(wanted.path(), refusal.getMessage()).exception();
    }
}
