package dev.hubgate.firewall.request;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Inspection;
import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.media.MediaReader;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.redaction.Vault;
import dev.hubgate.firewall.text.Detector;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Reads requests as trees of JSON, whatever endpoint they are for. Any number of threads may ask. */
public final class RequestInspector {

    /** What the cache of an inspector takes that is given none, in bytes. */
    private static final long CACHE_BYTES = 16L << 20;

    private final Detector detector;
    private final Injection injection;
    private final MediaReader media;
    private final TextCache cache;

    /** With a cache of its own. */
    public RequestInspector(Detector detector, Injection injection, MediaReader media) {
        this(detector, injection, media, new TextCache(CACHE_BYTES));
    }

    public RequestInspector(Detector detector, Injection injection, MediaReader media, TextCache cache) {
        this.detector = detector;
        this.injection = injection;
        this.media = media;
        this.cache = cache;
    }

    /** Reads a request that a model will answer. */
    public Inspection inspect(ObjectNode body, Policy policy, Budget budget) {
        return inspect(body, Purpose.CONVERSATION, policy, budget);
    }

    /**
     * Reads a request and takes out what the policy does not let leave.
     *
     * @param body changed in place; where something blocks it, its state does not matter any more
     * @throws dev.hubgate.firewall.Unavailable if it could not be read through
     */
    public Inspection inspect(ObjectNode body, Purpose purpose, Policy policy, Budget budget) {
        if (policy.isOff()) {
            return new Inspection(List.of(), new Vault(Set.of()));
        }
        var draft = new Draft(policy, budget);
        var known = cache.of(policy);
        new Walk(body, draft, new Media(draft, new Attachments(draft, media, known))).request(purpose);
        var finder = new Finder(draft, detector, known);
        finder.find();
        new Borders(draft, finder).find();
        new Judge(draft, injection, known).judge();
        var vault = new Vault(draft.taken());
        var redaction = new Redaction(draft, vault);
        redaction.number();
        new Everywhere(draft).find();
        redaction.report();
        if (!draft.report.isBlocked()) {
            redaction.apply();
        }
        return new Inspection(draft.report.violations(), vault);
    }
}
