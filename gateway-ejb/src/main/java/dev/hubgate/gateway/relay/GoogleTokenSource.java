package dev.hubgate.gateway.relay;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.Secret;
import dev.hubgate.gateway.credential.Credential.ServiceAccount;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import tools.jackson.core.JacksonException;

/** Exchanges a service account's signed claim for a token (RFC 7523). */
final class GoogleTokenSource {

    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofSeconds(30));
    private static final int MAX_REPLY_BYTES = 64 << 10;
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    /** A token is not used in its last minute: it must last until the provider looks at it. */
    private static final long MARGIN_SECONDS = 60;

    private static final int MAX_LIFE_SECONDS = 86_400;

    private final Exchange exchange;
    private final Clock clock;

    GoogleTokenSource(Exchange exchange, Clock clock) {
        this.exchange = exchange;
        this.clock = clock;
    }

    /** @throws FailureException if the account is refused, or the place that gives tokens does not answer as it should */
    GoogleTokens.Token fetch(String provider, ServiceAccount account) {
        var asked = clock.instant();
        try (var answer = exchange.send(provider, request(provider, account), PATIENCE, new Call())) {
            if (answer.status() == 400 || answer.status() == 401 || answer.status() == 403) {
                throw Failure.upstreamAuthentication(provider).exception();
            }
            if (!answer.isGood()) {
                throw unavailable(provider);
            }
            var reply = Json.read(answer.body().readNBytes(MAX_REPLY_BYTES));
            var token = Json.field(reply, "access_token");
            var life = Json.field(reply, "expires_in");
            if (token == null || !token.isString() || token.stringValue().isBlank()) {
                throw unavailable(provider);
            }
            var seconds = life == null ? 0 : Math.clamp(life.asLong(0), 0, MAX_LIFE_SECONDS);
            return new GoogleTokens.Token(new Secret(token.stringValue()), asked.plusSeconds(seconds - MARGIN_SECONDS));
        } catch (HttpTimeoutException e) {
            throw Failure.timeout(provider).exception();
        } catch (IOException | JacksonException e) {
            throw unavailable(provider);
        }
    }

    private HttpRequest request(String provider, ServiceAccount account) {
        try {
            var form = "grant_type=" + URLEncoder.encode(GRANT, StandardCharsets.UTF_8) + "&assertion="
                    + JwtAssertion.sign(account, clock.instant());
            return HttpRequest.newBuilder(URI.create(account.tokenUri()))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", Framing.WHOLE.mediaType())
                    .header("User-Agent", UpstreamClient.NAME)
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // The exception may quote the account.
            throw Failure.upstreamAuthentication(provider).exception();
        }
    }

    private static FailureException unavailable(String provider) {
        return Failure.providerUnavailable(provider, "gave the gateway no token")
                .exception();
    }
}
