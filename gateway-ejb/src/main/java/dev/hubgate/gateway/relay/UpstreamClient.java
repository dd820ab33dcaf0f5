package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.failure.Failure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/**
 * Speaks HTTP with providers: HTTP/2 where the provider offers it, else HTTP/1.1, over pooled connections. It follows no
 * redirect, so a credential never goes where nobody sent it.
 */
@ApplicationScoped
public class UpstreamClient {

    static final String NAME = "Hubgate";
    private static final String AWS_SERVICE = "bedrock";
    private static final int UNAUTHORIZED = 401;

    private UpstreamSettings settings;
    private IdleWatch idleWatch;
    private Clock clock;
    private Patience patience;
    private Exchange exchange;
    private GoogleTokens tokens;

    /** For the container's proxy only. */
    protected UpstreamClient() {}

    @Inject
    public UpstreamClient(UpstreamSettings settings, IdleWatch idleWatch) {
        this(settings, idleWatch, Clock.systemUTC());
    }

    UpstreamClient(UpstreamSettings settings, IdleWatch idleWatch, Clock clock) {
        this.settings = settings;
        this.idleWatch = idleWatch;
        this.clock = clock;
    }

    @PostConstruct
    void open() {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(executor)
                .build();
        patience = new Patience(settings.firstByteTimeout(), settings.idleTimeout(), settings.totalTimeout());
        exchange = new Exchange(client, idleWatch, clock);
        tokens = new GoogleTokens(new GoogleTokenSource(exchange, clock)::fetch, executor, clock);
    }

    /**
     * Sends a request and waits until the answer's status is there.
     *
     * @param call breaks it off when cancelled
     * @throws dev.hubgate.gateway.failure.FailureException if no answer came
     */
    public Answer send(String provider, WireRequest request, Call call) {
        return request.authentication() instanceof Authentication.GoogleToken google
                ? sendWithToken(provider, request, google, call)
                : sendOnce(provider, request, call);
    }

    /** A token may be refused before its time: then there is one more try with a fresh one. */
    private Answer sendWithToken(String provider, WireRequest request, Authentication.GoogleToken google, Call call) {
        var token = tokens.token(provider, google.account(), call);
        var answer = sendOnce(provider, request.with(bearer(token)), call);
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        answer.close();
        tokens.refused(google.account(), token);
        var fresh = tokens.token(provider, google.account(), call);
        return sendOnce(provider, request.with(bearer(fresh)), call);
    }

    private static Authentication bearer(Secret token) {
        return new Authentication.Header("Authorization", "Bearer ", token);
    }

    private Answer sendOnce(String provider, WireRequest request, Call call) {
        return exchange.send(provider, httpRequest(provider, request), patience, call);
    }

    private HttpRequest httpRequest(String provider, WireRequest request) {
        try {
            var uri = URI.create(request.url());
            var built = HttpRequest.newBuilder(uri)
                    .header("Accept", request.framing().mediaType())
                    .header("Accept-Encoding", "identity")
                    .header("User-Agent", NAME)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()));
            if ("http".equalsIgnoreCase(uri.getScheme())) {
                // Without TLS there is no negotiation, and many servers stumble over an offer to upgrade.
                built.version(HttpClient.Version.HTTP_1_1);
            }
            var own = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            own.put("Content-Type", "application/json");
            own.putAll(request.headers());
            own.forEach(built::setHeader);
            proof(request, uri, own).forEach(built::setHeader);
            return built.build();
        } catch (IllegalArgumentException e) {
            // The exception quotes the URL or the credential.
            throw Failure.providerUnavailable(provider, "has a base URL or a credential that cannot be used")
                    .exception();
        }
    }

    private Map<String, String> proof(WireRequest request, URI uri, Map<String, String> headers) {
        return switch (request.authentication()) {
            case Authentication.None none -> Map.of();
            case Authentication.Header header ->
                Map.of(header.name(), header.prefix() + header.value().reveal());
            case Authentication.AwsSignature aws ->
                new AwsSigner(aws.keys(), AWS_SERVICE, clock.instant()).sign("POST", uri, headers, request.body());
            case Authentication.GoogleToken google -> throw new IllegalStateException("to be exchanged first");
        };
    }
}
