package dev.hubgate.store.audit;

import java.time.Instant;
import java.util.List;

/**
 * All that is kept of a request.
 *
 * @param requestId the correlation id, {@code req_} and a ULID
 * @param at when it came in
 */
public record RequestRecord(
        String requestId,
        Instant at,
        Who who,
        Asked asked,
        Route route,
        Outcome outcome,
        Guarding guarding,
        Usage usage,
        Money money,
        Timing timing) {

    /** Whose request it was. All null where the bearer was refused; {@code projectId} null for a tenant-wide key. */
    public record Who(String tenantId, String projectId, String keyId) {

        /** A caller that nobody knows. */
        public static final Who UNKNOWN = new Who(null, null, null);
    }

    /**
     * What was asked for.
     *
     * @param endpoint path of the operation, such as {@code /v1/chat/completions}
     * @param model the model's name as asked, null where the catalogue does not know it
     */
    public record Asked(String endpoint, boolean streamed, String model) {}

    /**
     * Where it went. Names are null where it went nowhere.
     *
     * @param model canonical model
     * @param nativeModel the provider's name for it
     * @param reason why this provider; one of the closed list of {@code x-hub-routing-reason}
     * @param attempts upstream calls made
     * @param billing {@code managed} or {@code byok}
     * @param credentialId which credential the provider was called with, null where it has no id
     */
    public record Route(
            String model,
            String provider,
            String nativeModel,
            String reason,
            int attempts,
            String billing,
            String credentialId) {

        /** It went nowhere. */
        public static final Route NONE = new Route(null, null, null, null, 0, "managed", null);
    }

    /**
     * How it ended.
     *
     * @param status HTTP status answered
     * @param errorType null where it went well
     * @param clientGone whether the client left before the end
     */
    public record Outcome(int status, String errorType, String errorCode, boolean clientGone) {}

    /**
     * What the firewall did.
     *
     * @param result {@code none}, {@code flagged}, {@code redacted} or {@code blocked}
     * @param policyVersion the version of the policy that said so, null if none was asked
     * @param tallies what was found, at most {@link #MOST_TALLIES} of them
     */
    public record Guarding(String result, Integer policyVersion, List<Tally> tallies) {

        /** As many are kept of one request. */
        public static final int MOST_TALLIES = 50;

        /** No firewall was involved. */
        public static final Guarding NONE = new Guarding("none", null, List.of());

        public Guarding {
            tallies = List.copyOf(tallies.size() > MOST_TALLIES ? tallies.subList(0, MOST_TALLIES) : tallies);
        }
    }

    /**
     * Tokens, in buckets that do not overlap: each token is in the one whose price it has.
     *
     * @param input text of the prompt that no other bucket counts
     * @param cacheRead what of the prompt the provider had cached
     * @param cacheWrite what of the prompt the provider put into its cache, where it counts that
     * @param audioInput heard
     * @param imageInput seen, where the provider counts that
     * @param output text of the reply that no other bucket counts
     * @param reasoning thought before the reply, shown or not
     * @param audioOutput spoken
     * @param source {@code provider}, {@code estimated} or {@code none}
     */
    public record Usage(
            long input,
            long cacheRead,
            long cacheWrite,
            long audioInput,
            long imageInput,
            long output,
            long reasoning,
            long audioOutput,
            String source) {

        /** Nothing was used. */
        public static final Usage NONE = ofText(0, 0, "none");

        /** @throws IllegalArgumentException if a bucket is negative: it would give money back */
        public Usage {
            if (Math.min(Math.min(input, cacheRead), Math.min(cacheWrite, audioInput)) < 0
                    || Math.min(Math.min(imageInput, output), Math.min(reasoning, audioOutput)) < 0) {
                throw new IllegalArgumentException("tokens are not negative");
            }
        }

        /** Text alone, nothing of it cached. */
        public static Usage ofText(long input, long output, String source) {
            return new Usage(input, 0, 0, 0, 0, output, 0, 0, source);
        }

        /** All that was sent. */
        public long prompt() {
            return input + cacheRead + cacheWrite + audioInput + imageInput;
        }

        /** All that was produced. */
        public long completion() {
            return output + reasoning + audioOutput;
        }

        /** All of it. */
        public long total() {
            return prompt() + completion();
        }
    }

    /**
     * Nano-dollars.
     *
     * @param heldNano held beforehand
     * @param costNano charged in the end
     * @param worth what the same usage would have cost elsewhere
     */
    public record Money(long heldNano, long costNano, Worth worth) {

        /** No money was involved. */
        public static final Money NONE = new Money(0, 0, Worth.UNKNOWN);
    }

    /**
     * What a usage is worth in nano-dollars, apart from what was charged for it. Null where there is nothing to say.
     *
     * @param estimatedNano at the price of the offer that served it, where the wallet paid nothing for it
     * @param meanNano on average at the offers of the model that could have served it, where the router had the choice
     * @param dearestNano at the dearest of them
     */
    public record Worth(Long estimatedNano, Long meanNano, Long dearestNano) {

        /** Nothing to say. */
        public static final Worth UNKNOWN = new Worth(null, null, null);
    }

    /**
     * Times.
     *
     * @param scanUs microseconds in the firewall
     * @param overheadUs microseconds in the gateway itself, up to the first byte sent on
     * @param firstByteMs milliseconds until the first byte was sent on
     */
    public record Timing(long scanUs, long overheadUs, long firstByteMs, long totalMs) {}
}
