package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.relay.Call;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * Tries a credential out: asks the provider's cheapest model for one token. Whoever owns the credential pays for it, and no
 * wallet.
 */
@ApplicationScoped
public class CredentialTrial {

    private static final int GOOD = 200;
    private static final int NOT_FOUND = 404;
    private static final int MOST_MODELS = 3;
    private static final byte[] HELLO = """
            {"model":"trial","messages":[{"role":"user","content":"Hi"}]}""".getBytes(StandardCharsets.UTF_8);

    @Inject
    private Dialects dialects;

    @Inject
    private Outbound outbound;

    /**
     * What came of it.
     *
     * @param status 200, or that of the failure
     * @param code null if it went well
     */
    public record Outcome(int status, String code, long latencyMs) {

        /** One that began at this {@link System#nanoTime}. */
        public static Outcome since(long started, int status, String code) {
            return new Outcome(
                    status, code, Duration.ofNanos(System.nanoTime() - started).toMillis());
        }

        public boolean isGood() {
            return code == null;
        }
    }

    /**
     * Calls the provider. A model that it does not have (any more) says nothing of the credential: then the next is asked.
     *
     * @throws FailureException if there is nothing to ask it for
     */
    @Timeout(value = 20, unit = ChronoUnit.SECONDS)
    @Bulkhead(4)
    public Outcome run(Directory directory, Upstream upstream) {
        var offers = offers(directory, upstream);
        if (offers.isEmpty()) {
            throw Failure.conflict("The catalogue has no chat model at this provider to try a credential with.")
                    .exception();
        }
        var outcome = ask(offers.getFirst());
        for (var offer : offers.subList(1, offers.size())) {
            if (outcome.status() != NOT_FOUND) {
                break;
            }
            outcome = ask(offer);
        }
        return outcome;
    }

    private Outcome ask(Offer offer) {
        var started = System.nanoTime();
        var dialect = dialects.of(offer.upstream());
        try {
            var wire = dialect.write(RequestReader.chat(RequestReader.tree(HELLO)), offer, 1);
            // A good status is answer enough.
            outbound.open(dialect, offer, wire, new Call()).close();
            return Outcome.since(started, GOOD, null);
        } catch (FailureException e) {
            return Outcome.since(started, e.failure().status(), e.failure().code());
        }
    }

    private static List<Offer> offers(Directory directory, Upstream upstream) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return StreamSupport.stream(directory.offers().spliterator(), false)
                .filter(offer -> offer.upstream().name().equals(upstream.name()))
                .filter(offer -> offer.kind().equals("chat"))
                .filter(offer -> !offer.traits().hasEnded(today))
                .sorted(Comparator.comparingLong(CredentialTrial::price).thenComparing(Offer::nativeId))
                .limit(MOST_MODELS)
                .map(offer -> offer.at(upstream))
                .toList();
    }

    private static long price(Offer offer) {
        return offer.rate() == null ? Long.MAX_VALUE : offer.rate().blendedNano();
    }
}
