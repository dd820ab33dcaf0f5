package dev.hubgate.gateway.health;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hubgate.gateway.directory.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Remembers how each model at each provider did with each credential, and says whether it may be called. What nobody called
 * for an hour is forgotten, and of very many the least used.
 */
@ApplicationScoped
public class Health {

    /** Some hundred bytes each. */
    private static final int MOST_TARGETS = 20_000;

    private static final int MOST_SHOWN = 1_000;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private LongSupplier nanos;
    private DoubleSupplier random;
    private Bulkhead bulkhead;
    private boolean breakers;
    private Cache<Target, Condition> conditions;
    private final Map<String, LongAdder> opened = new ConcurrentHashMap<>();

    /** For the container's proxy only. */
    protected Health() {}

    @Inject
    public Health(
            @ConfigProperty(name = "hubgate.upstream.max-concurrent-per-credential", defaultValue = "0") int most,
            @ConfigProperty(name = "hubgate.upstream.breakers", defaultValue = "true") boolean breakers) {
        this(most, System::nanoTime, () -> ThreadLocalRandom.current().nextDouble());
        this.breakers = breakers;
    }

    /**
     * With a clock of its own.
     *
     * @param most calls at a time with one credential, 0 for no limit
     * @param nanos as {@code System.nanoTime()}
     * @param random in [0, 1)
     */
    public Health(int most, LongSupplier nanos, DoubleSupplier random) {
        this.nanos = nanos;
        this.random = random;
        bulkhead = new Bulkhead(most);
        breakers = true;
        // What is to be tidied up is tidied by whoever comes along: there is no thread for it.
        conditions = Caffeine.newBuilder()
                .maximumSize(MOST_TARGETS)
                .expireAfterAccess(REMEMBERED)
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /** Whether it may be called now. Takes no place. */
    public Standing of(Offer offer) {
        var target = Target.of(offer);
        var condition = conditions.getIfPresent(target);
        return standing(target, condition == null ? Stand.UNTROUBLED : condition.stand(), nanos.getAsLong());
    }

    /** For how much longer it is not to be called, rounded up; 0 if it may be, or is only busy. */
    public long restsForMillis(Offer offer) {
        var condition = conditions.getIfPresent(Target.of(offer));
        return condition == null ? 0 : millis(condition.stand().restNanos(nanos.getAsLong()));
    }

    /** The code of the failure for which it rests, or which was last held against it; empty if none was. */
    public String trouble(Offer offer) {
        var condition = conditions.getIfPresent(Target.of(offer));
        return condition == null ? "" : condition.trouble();
    }

    /** Milliseconds to the first word, of late; NaN if none was seen. */
    public double firstWordMs(Offer offer) {
        var condition = conditions.getIfPresent(Target.of(offer));
        return condition == null ? Double.NaN : condition.firstWordMs();
    }

    /** Tokens a second once it speaks, of late; NaN if none were seen. */
    public double tokensPerSecond(Offer offer) {
        var condition = conditions.getIfPresent(Target.of(offer));
        return condition == null ? Double.NaN : condition.tokensPerSecond();
    }

    /** Takes a place, which the visit gives back when it ends; null if there is none. */
    public Visit enter(Offer offer) {
        var target = Target.of(offer);
        if (!bulkhead.enter(target.account())) {
            return null;
        }
        var now = nanos.getAsLong();
        var condition = conditions.get(target, key -> new Condition(random, now));
        var pass = condition.enter(now);
        if (pass == null) {
            bulkhead.leave(target.account());
            return null;
        }
        return new Visit(this, target.account(), condition, pass);
    }

    /** Who was called within the last hour, whoever is in trouble first; the first thousand. */
    public List<Sighting> snapshot() {
        var now = nanos.getAsLong();
        return conditions.asMap().entrySet().stream()
                .map(entry -> sighting(entry.getKey(), entry.getValue(), now))
                .sorted(Sighting.IN_TROUBLE_FIRST)
                .limit(MOST_SHOWN)
                .toList();
    }

    /** How many targets rest now, by provider: of each that has any. */
    public Map<String, Long> resting() {
        var now = nanos.getAsLong();
        return conditions.asMap().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().account().provider(),
                        Collectors.summingLong(entry -> entry.getValue().stand().at(now) == Standing.RESTING ? 1 : 0)));
    }

    /** How often breakers opened, those that opened again after a try included, by provider. */
    public Map<String, Long> opened() {
        return opened.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().sum()));
    }

    private Sighting sighting(Target target, Condition condition, long now) {
        var stand = condition.stand();
        return new Sighting(
                target.account().provider(),
                target.account().credentialId(),
                target.account().own(),
                target.shownId(),
                standing(target, stand, now),
                millis(stand.restNanos(now)),
                condition.firstWordMs(),
                condition.tokensPerSecond(),
                condition.failed(now));
    }

    /** How many are remembered. */
    long targets() {
        conditions.cleanUp();
        return conditions.estimatedSize();
    }

    /** How many visits each credential has, if there is a limit to it. */
    Map<Account, Integer> atWork() {
        return bulkhead.atWork();
    }

    long now() {
        return nanos.getAsLong();
    }

    /** Whether what fails is left alone for a while. */
    boolean hasBreakers() {
        return breakers;
    }

    void left(Account account) {
        bulkhead.leave(account);
    }

    void opened(String provider) {
        opened.computeIfAbsent(provider, name -> new LongAdder()).increment();
    }

    private Standing standing(Target target, Stand stand, long now) {
        var standing = stand.at(now);
        return standing != Standing.RESTING && bulkhead.isFull(target.account()) ? Standing.BUSY : standing;
    }

    private static long millis(long nanos) {
        return nanos <= 0 ? 0 : (nanos + TimeUnit.MILLISECONDS.toNanos(1) - 1) / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
