package dev.hubgate.gateway.node;

import dev.hubgate.gateway.audit.Recorder;
import dev.hubgate.gateway.audit.Telemetry;
import dev.hubgate.gateway.directory.DirectoryKeeper;
import dev.hubgate.gateway.door.Admission;
import dev.hubgate.gateway.failure.Places;
import dev.hubgate.gateway.feed.PriceRefresh;
import dev.hubgate.gateway.guard.Guard;
import dev.hubgate.gateway.health.Health;
import dev.hubgate.gateway.ledger.Cashier;
import dev.hubgate.gateway.ledger.CashierSettings;
import dev.hubgate.store.access.Operators;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;

/**
 * Starts a node: makes sure that the database belongs to this master key and that somebody may operate it, gives back what
 * the node held when it died, reads the settings; then keeps settings and leases fresh until it stops.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NodeStart {

    private static final Logger LOG = System.getLogger(NodeStart.class.getName());
    private static final String PROVIDER = "provider";
    private static final long LOOK_MS = 200;
    private static final long DRAIN_MS = 20_000;

    @Inject
    private Operators operators;

    @Inject
    private DirectoryKeeper directories;

    @Inject
    private Cashier cashier;

    @Inject
    private CashierSettings cashierSettings;

    @Inject
    private Admission admission;

    @Inject
    private Telemetry telemetry;

    @Inject
    private Recorder recorder;

    @Inject
    private Guard guard;

    @Inject
    private Health health;

    @Inject
    private PriceRefresh prices;

    @Inject
    private DrainControl drainControl;

    @Inject
    private Config config;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private List<Future<?>> tasks = List.of();

    @PostConstruct
    void start() {
        operators.claimDatabase();
        admitOperators();
        var abandoned = cashier.abandonOwn();
        if (abandoned > 0) {
            LOG.log(Level.INFO, "gave back {0} holds of an earlier life of this node", abandoned);
        }
        guard.prepare();
        refresh();
        drainControl.register();
        registerGauges();
        var leaseMs = cashierSettings.lease().toMillis() / 4;
        tasks = List.of(
                scheduler.scheduleWithFixedDelay(this::refresh, LOOK_MS, LOOK_MS, TimeUnit.MILLISECONDS),
                scheduler.scheduleWithFixedDelay(this::tendLeases, leaseMs, leaseMs, TimeUnit.MILLISECONDS));
    }

    /** Lets requests in flight end. */
    @PreDestroy
    void stop() {
        // Whoever said that the node is to stop has waited already.
        if (!admission.isDraining()) {
            admission.drain(DRAIN_MS);
        }
        tasks.forEach(task -> task.cancel(false));
        drainControl.unregister();
    }

    private void registerGauges() {
        telemetry.gauge("hubgate_requests_in_flight", "Requests at work now.", admission::inFlight);
        telemetry.gauge(
                "hubgate_audit_records_dropped", "Records of strangers lost to a full queue.", recorder::dropped);
        telemetry.gauge(
                "hubgate_directory_version",
                "Version of the settings in memory.",
                () -> directories.current().version());
        telemetry.gauges(
                "hubgate_upstream_resting",
                "Models at a provider, each with each credential, that are not called for now.",
                PROVIDER,
                health::resting);
        telemetry.counters("hubgate_upstream_breaker_opened", "Times that a breaker opened.", PROVIDER, health::opened);
        telemetry.gauge(
                "hubgate_price_feed_failures", "Refreshes of the prices that failed on this node.", prices::failures);
    }

    private void admitOperators() {
        var email = setting("hubgate.operator.email");
        var password = setting("hubgate.operator.password");
        if (email.isPresent() && password.isPresent()) {
            operators.ensureFirst(email.get(), password.get().toCharArray());
        }
        setting("hubgate.operator.token").ifPresent(token -> operators.admit(token, "from the settings"));
    }

    private Optional<String> setting(String name) {
        return config.getOptionalValue(name, String.class);
    }

    private void refresh() {
        attempt("settings could not be read", directories::refresh);
    }

    private void tendLeases() {
        attempt("leases could not be renewed", cashier::tendLeases);
    }

    /** A task that throws is never run again, so nothing may get out of it. */
    private static void attempt(String otherwise, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "{0}: {1}", otherwise, Places.of(e));
        }
    }
}
