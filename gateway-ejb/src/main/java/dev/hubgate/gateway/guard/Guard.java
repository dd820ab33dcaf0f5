package dev.hubgate.gateway.guard;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Inspection;
import dev.hubgate.firewall.Unavailable;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.redaction.Restorer;
import dev.hubgate.firewall.redaction.Vault;
import dev.hubgate.firewall.reply.ReplyScan;
import dev.hubgate.firewall.request.Purpose;
import dev.hubgate.firewall.request.TextInspection;
import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.failure.Places;
import dev.hubgate.gateway.media.MediaFetcher;
import dev.hubgate.gateway.relay.Call;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Reads a request before anything of it may leave. What cannot be read to its end does not leave. */
@ApplicationScoped
public class Guard {

    private static final Logger LOG = System.getLogger(Guard.class.getName());

    /** Reading so much takes some milliseconds. */
    private static final int LARGE = 64 << 10;

    private static final Duration REHEARSAL = Duration.ofSeconds(1);

    private GuardSettings settings;
    private Engine engine;
    private MediaFetcher fetcher;
    private LargeTexts largeTexts;

    /** For the container's proxy only. */
    protected Guard() {}

    @Inject
    public Guard(GuardSettings settings, Engine engine, MediaFetcher fetcher) {
        this.settings = settings;
        this.engine = engine;
        this.fetcher = fetcher;
        this.largeTexts = new LargeTexts();
    }

    /** Gets the firewall going, which takes about a second, so that the first requests need not wait for it. */
    public void prepare() {
        try {
            new Rehearsal(engine).run(REHEARSAL);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the firewall begins unprepared: {0}", Places.of(e));
        }
    }

    @PreDestroy
    void stop() {
        largeTexts.close();
    }

    /**
     * Reads a request by its project's policy.
     *
     * @param body what is not to leave is taken out of it in place
     * @param bytes how long it is
     * @param purpose what it is for
     * @param call breaks off what is fetched for it
     * @throws dev.hubgate.gateway.failure.FailureException if it is not to leave, or could not be read
     */
    public Guarded inspect(ObjectNode body, int bytes, Purpose purpose, Project project, Trace trace, Call call) {
        var policy = project.policy();
        if (policy == null) {
            throw Refusals.unavailable().exception();
        }
        trace.judgedBy(project.policyVersion());
        if (policy.isOff()) {
            return Guarded.NONE;
        }
        boolean fetches = policy.images() != Action.OFF && project.fetchMedia();
        int length = bytes + (fetches ? RemoteParts.fetch(body, fetcher, call) : 0);
        long began = System.nanoTime();
        try {
            var inspection = timely(length, budget -> engine.requests().inspect(body, purpose, policy, budget));
            trace.guarded(inspection.outcome(), Tallies.of(inspection.violations()));
            if (inspection.outcome() == Action.BLOCK) {
                throw Refusals.blocked(inspection.violations()).exception();
            }
            return new Guarded(policy, inspection.vault());
        } finally {
            trace.scanTook(System.nanoTime() - began);
        }
    }

    /** What the reply to a request goes through before its client sees it. */
    public ReplyGuard reply(Guarded guarded, ChatRequest request) {
        var policy = guarded.policy();
        var restorer = Restorer.of(policy.restore() ? guarded.vault() : new Vault(Set.of()));
        var scan = policy.scanReplies() && policy.looksForValues()
                ? new ReplyScan(engine.detector(), policy, guarded.vault(), settings.budget())
                : null;
        return new ReplyGuard(restorer, scan, request.format());
    }

    /** Writes down what was found in a reply that the client was given. */
    public static void told(ReplyGuard reply, Trace trace) {
        var found = reply.violations();
        if (!found.isEmpty()) {
            trace.guarded(new Inspection(found, new Vault(Set.of())).outcome(), Tallies.of(found));
        }
        trace.scanTook(reply.tookNanos());
    }

    /**
     * What is to be seen in one text.
     *
     * @throws dev.hubgate.gateway.failure.FailureException if it could not be read
     */
    public TextInspection look(String text, Policy policy, Trace trace) {
        long began = System.nanoTime();
        try {
            return timely(text.length(), budget -> engine.text().inspect(text, policy, budget));
        } finally {
            trace.scanTook(System.nanoTime() - began);
        }
    }

    private <T> T timely(int length, Function<Budget, T> reading) {
        var budget = Budget.of(settings.budget());
        try {
            return length < LARGE ? reading.apply(budget) : largeTexts.read(() -> reading.apply(budget), budget);
        } catch (Unavailable e) {
            LOG.log(Level.WARNING, "a request was not read: {0}", e.getMessage());
            throw Refusals.unavailable().exception();
        } catch (RuntimeException | StackOverflowError e) {
            // A message could quote what was read: only the place is told.
            LOG.log(Level.ERROR, "a request was not read: {0}", Places.of(e));
            throw Refusals.unavailable().exception();
        }
    }
}
