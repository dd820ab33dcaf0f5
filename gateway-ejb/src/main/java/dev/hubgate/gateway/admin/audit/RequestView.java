package dev.hubgate.gateway.admin.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hubgate.gateway.admin.Usd;
import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.audit.Tally;
import java.time.Instant;
import java.util.List;

/** All that is kept of a request: one flat JSON object. */
public record RequestView(
        String requestId,
        Instant at,
        @JsonUnwrapped Asked asked,
        @JsonUnwrapped Route route,
        @JsonUnwrapped Outcome outcome,
        @JsonUnwrapped Cost cost,
        @JsonUnwrapped Timing timing)
        implements View {

    /** Whose request it was, and what was asked for. */
    record Asked(
            String tenantId, String projectId, String keyId, String endpoint, boolean streamed, String askedModel) {}

    /** Where it went and why. */
    record Route(
            String model,
            String provider,
            String nativeModel,
            String routingReason,
            int attempts,
            String billing,
            String credentialId,
            String firewall,
            Integer policyVersion,
            List<Found> findings) {}

    /** How often something was found, never what. */
    record Found(String entity, String path, String action, long count) {

        static Found of(Tally tally) {
            return new Found(tally.entity(), tally.site(), tally.action(), tally.count());
        }
    }

    /** How it ended. */
    record Outcome(int status, String errorType, String errorCode, boolean clientGone) {}

    /**
     * What it used and cost: two totals, and of what they consist besides plain text.
     *
     * @param estimatedCostUsd what it is worth, where the wallet paid nothing for it
     */
    record Cost(
            long promptTokens,
            long cachedTokens,
            long cacheWriteTokens,
            long audioInputTokens,
            long imageInputTokens,
            long completionTokens,
            long reasoningTokens,
            long audioOutputTokens,
            String usageSource,
            long heldNanoUsd,
            long costNanoUsd,
            Usd estimatedCostUsd) {}

    /** How long it took: microseconds and milliseconds. */
    record Timing(long scanUs, long overheadUs, long firstByteMs, long totalMs) {}

    static RequestView of(RequestRecord row) {
        return new RequestView(
                row.requestId(), row.at(), asked(row), route(row), outcome(row.outcome()), cost(row), timing(row));
    }

    private static Asked asked(RequestRecord row) {
        var who = row.who();
        var asked = row.asked();
        return new Asked(
                who.tenantId(), who.projectId(), who.keyId(), asked.endpoint(), asked.streamed(), asked.model());
    }

    private static Route route(RequestRecord row) {
        var route = row.route();
        return new Route(
                route.model(),
                route.provider(),
                route.nativeModel(),
                route.reason(),
                route.attempts(),
                route.billing(),
                route.credentialId(),
                row.guarding().result(),
                row.guarding().policyVersion(),
                row.guarding().tallies().stream().map(Found::of).toList());
    }

    private static Outcome outcome(RequestRecord.Outcome outcome) {
        return new Outcome(outcome.status(), outcome.errorType(), outcome.errorCode(), outcome.clientGone());
    }

    private static Cost cost(RequestRecord row) {
        var usage = row.usage();
        return new Cost(
                usage.prompt(),
                usage.cacheRead(),
                usage.cacheWrite(),
                usage.audioInput(),
                usage.imageInput(),
                usage.completion(),
                usage.reasoning(),
                usage.audioOutput(),
                usage.source(),
                row.money().heldNano(),
                row.money().costNano(),
                Usd.ofNano(row.money().worth().estimatedNano()));
    }

    private static Timing timing(RequestRecord row) {
        var timing = row.timing();
        return new Timing(timing.scanUs(), timing.overheadUs(), timing.firstByteMs(), timing.totalMs());
    }
}
