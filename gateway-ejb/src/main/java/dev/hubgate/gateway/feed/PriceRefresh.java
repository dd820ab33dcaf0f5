package dev.hubgate.gateway.feed;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import dev.hubgate.gateway.failure.Retry;
import dev.hubgate.store.Conflict;
import dev.hubgate.store.catalog.BrokenPriceList;
import dev.hubgate.store.catalog.PriceFeed;
import dev.hubgate.store.catalog.PriceList;
import dev.hubgate.store.catalog.PriceTally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** Brings the prices of the catalogue up to date with the public list, one node at a time. */
@ApplicationScoped
public class PriceRefresh {

    private static final int BAD_GATEWAY = 502;
    private static final int UNAVAILABLE = 503;
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private PriceFeedSettings settings;
    private ListSource source;
    private PriceFeed feed;
    private PriceEntry entry;
    private final AtomicLong failures = new AtomicLong();

    /** For the container's proxy only. */
    protected PriceRefresh() {}

    @Inject
    public PriceRefresh(PriceFeedSettings settings, ListSource source, PriceFeed feed, PriceEntry entry) {
        this.settings = settings;
        this.source = source;
        this.feed = feed;
        this.entry = entry;
    }

    /**
     * What a refresh gave.
     *
     * @param format of the list, such as {@code models.dev}
     */
    public record Refreshed(String format, PriceTally tally) {}

    /**
     * Refreshes now.
     *
     * @param actor the id of the token that asks for it
     * @throws FailureException 409 if there is no list or another refresh is under way, 502 if the list is of no use, 503 if
     *     it does not come; then nothing is changed
     */
    public Refreshed now(String actor) {
        var url = settings.url()
                .orElseThrow(() -> Failure.conflict("There is no price list: hubgate.price-feed.url is not set.")
                        .exception());
        var claim = feed.claim(true)
                .orElseThrow(() -> Failure.conflict("Another refresh of the prices is under way.")
                        .exception());
        return refresh(claim, url, actor);
    }

    /**
     * Refreshes if it is time to and no other node does.
     *
     * @param actor what stands for nobody in the records
     * @return empty if there was nothing to do
     * @throws FailureException as {@link #now}
     */
    public Optional<Refreshed> ifDue(String actor) {
        return settings.url().flatMap(url -> feed.claim(false).map(claim -> refresh(claim, url, actor)));
    }

    private Refreshed refresh(String claim, String url, String actor) {
        try {
            var list = list(url);
            return new Refreshed(list.source(), entry.enter(claim, list, settings.every(), actor));
        } catch (RuntimeException e) {
            failures.incrementAndGet();
            feed.giveUp(claim, AFTER_FAILURE);
            throw told(e);
        }
    }

    private PriceList list(String url) {
        var address = ListAddress.of(url);
        var wanted = settings.format().map(PriceRefresh::format);
        var bytes = source.fetch(address);
        var format = wanted.orElseGet(() -> ListFormat.of(bytes));
        return new PriceList(format.text(), address.hash(), format.read(bytes));
    }

    /** What is not about the list stays as it is. */
    private static RuntimeException told(RuntimeException thrown) {
        return switch (thrown) {
            case UnusableList unusable -> failure(BAD_GATEWAY, unusable.getMessage());
            case BrokenPriceList broken -> failure(BAD_GATEWAY, broken.getMessage());
            case UnreachableList unreachable -> failure(UNAVAILABLE, unreachable.getMessage());
            case TimeoutException late -> failure(UNAVAILABLE, "The price list did not come in time.");
            case CircuitBreakerOpenException open ->
                failure(UNAVAILABLE, "The price list did not come several times. Ask again in half a minute.");
            case Conflict conflict -> Failure.conflict(conflict.getMessage()).exception();
            default -> thrown;
        };
    }

    private static ListFormat format(String name) {
        return ListFormat.named(name)
                .orElseThrow(() -> new UnusableList("hubgate.price-feed.format must be models.dev or litellm."));
    }

    /** How many have failed on this node. */
    public long failures() {
        return failures.get();
    }

    private static FailureException failure(int status, String message) {
        return new Failure(
                        status,
                        Failure.UPSTREAM,
                        "price_list_unusable",
                        message + " No price was changed.",
                        null,
                        0,
                        Retry.NEVER,
                        List.of())
                .exception();
    }
}
