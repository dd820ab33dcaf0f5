package dev.hubgate.gateway.door;

import dev.hubgate.gateway.audit.Trace;
import dev.hubgate.store.ledger.Credits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The headers that say what Hubgate did. Their prefix is a setting, so that an operator can wear another name. */
@ApplicationScoped
public class ReplyHeaders {

    private String prefix;

    /** For the container's proxy only. */
    protected ReplyHeaders() {}

    @Inject
    public ReplyHeaders(@ConfigProperty(name = "hubgate.header-prefix", defaultValue = "x-hub") String prefix) {
        this.prefix = prefix.toLowerCase(Locale.ROOT);
    }

    /** Gives each header that applies to what is known so far. */
    public void write(Trace trace, BiConsumer<String, String> header) {
        header.accept("x-request-id", trace.requestId());
        header.accept(prefix + "-correlation-id", trace.requestId());
        var scan = millis(trace.scanMs());
        header.accept(prefix + "-scan-ms", scan);
        header.accept("x-dlp-latency", scan);
        header.accept(prefix + "-overhead-ms", millis(trace.overheadMs()));
        header.accept(prefix + "-firewall", trace.guarding().result());
        var policy = trace.guarding().policyVersion();
        if (policy != null) {
            header.accept(prefix + "-policy-version", policy.toString());
        }
        routing(trace, header);
        if (!trace.dropped().isEmpty()) {
            header.accept(prefix + "-dropped-parameters", String.join(", ", trace.dropped()));
        }
        if (trace.outcome().errorType() == null && !trace.usage().source().equals("none")) {
            header.accept(prefix + "-prompt-tokens", Long.toString(trace.usage().prompt()));
            header.accept(
                    prefix + "-completion-tokens", Long.toString(trace.usage().completion()));
            header.accept(prefix + "-cost-usd", Credits.dollars(trace.money().costNano()));
        }
    }

    private void routing(Trace trace, BiConsumer<String, String> header) {
        var route = trace.route();
        if (route.provider() == null) {
            return;
        }
        header.accept(prefix + "-model", route.model());
        header.accept(prefix + "-provider", route.provider());
        header.accept(prefix + "-routing-reason", route.reason());
        header.accept(prefix + "-attempts", Integer.toString(route.attempts()));
        header.accept(prefix + "-billing", route.billing());
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
