package dev.hubgate.system.replay;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.AdminApi;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.upstream.GoogleAccount;
import dev.hubgate.system.upstream.UpstreamCall;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A running Hubgate whose every provider is the recorded upstream. */
final class Stage implements AutoCloseable {
    private static final long CREDITS = 500_000_000;
    private static final String API_KEY = "sk-replayed-" + UUID.randomUUID();
    private static final String ACCESS_KEY = "AKIAREPLAYREPLAYREPL";
    private static final String SECRET_KEY = "replayed/" + UUID.randomUUID();

    private final RunningHubgate hubgate;
    /** What one recording broke has nothing to do with the next, and nothing is asked for twice. */
    private static final Map<String, String> EACH_BY_ITSELF =
            Map.of("HUBGATE_UPSTREAM_BREAKERS", "false", "HUBGATE_RETRY_MAX_TRIES", "1");

    private final GoogleAccount serviceAccount = new GoogleAccount();
    private final RecordedUpstream upstream;
    private final Set<String> set = new LinkedHashSet<>();
    private Account paying;
    private Account refused;

    Stage() throws IOException {
        hubgate = RunningHubgate.start("replay", EACH_BY_ITSELF);
        upstream = new RecordedUpstream(serviceAccount);
    }

    /** Provides for these: providers, offers with a price, accounts that every node knows by the end. */
    void prepare(Collection<Recording> recordings) {
        for (Recording recording : recordings) {
            upstream.add(recording);
            provide(recording);
        }
        // Who knows a new key knows every setting that was made before it.
        paying = hubgate.admin().newAccount(CREDITS);
        refused = hubgate.admin().newAccount(CREDITS);
    }

    private void provide(Recording recording) {
        AdminApi admin = hubgate.admin();
        String provider = recording.provider();
        if (set.add(provider)) {
            admin.provider(provider, upstream.baseUrl(), secret(provider));
        }
        if (set.add(provider + "/" + recording.model())) {
            admin.offer(offer(recording));
        }
    }

    private ObjectNode secret(String provider) {
        ObjectNode secret = JsonNodeFactory.instance.objectNode();
        switch (provider) {
            case "vertex" -> secret.set("service_account", serviceAccount.json(upstream.baseUrl()));
            case "bedrock" ->
                secret.put("access_key_id", ACCESS_KEY)
                        .put("secret_access_key", SECRET_KEY)
                        .put("region", "us-east-1");
            default -> secret.put("api_key", API_KEY);
        }
        return secret;
    }

    private static ObjectNode offer(Recording recording) {
        String model = recording.model().replaceAll("[^A-Za-z0-9._:@-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        return JsonNodeFactory.instance
                .objectNode()
                .put("provider", recording.provider())
                .put("native_id", recording.model())
                .put("model", model)
                .put("kind", recording.isEmbedding() ? "embedding" : "chat")
                .put("context_window", 200_000)
                .put("max_output_tokens", 8_192)
                .put("input_usd_per_mtok", "0.1")
                .put("audio_input_usd_per_mtok", "0.1")
                .put("audio_output_usd_per_mtok", "0.2")
                .put("output_usd_per_mtok", "0.2");
    }

    String baseUrl() {
        return hubgate.baseUrl();
    }

    Account accountOf(ReplayCase one) {
        return one.isFree() ? refused : paying;
    }

    AdminApi admin() {
        return hubgate.admin();
    }

    Account paying() {
        return paying;
    }

    Account refused() {
        return refused;
    }

    /** Credits that each account began with. */
    long credits() {
        return CREDITS;
    }

    List<UpstreamCall> calls(ReplayCase one) {
        return upstream.calls(one.mark());
    }

    /** What no client may ever see. */
    List<String> secrets() {
        return List.of(API_KEY, ACCESS_KEY, SECRET_KEY, serviceAccount.accessToken);
    }

    /** Whether a request to this provider proves in the provider's own way who sends it. */
    boolean isSigned(UpstreamCall call, String provider) {
        String bearer = call.header("authorization").orElse("");
        return switch (provider) {
            case "anthropic" -> call.header("x-api-key").orElse("").equals(API_KEY);
            case "azure" -> call.header("api-key").orElse(bearer).endsWith(API_KEY);
            case "bedrock" -> bearer.startsWith("AWS4-HMAC-SHA256 Credential=" + ACCESS_KEY + "/");
            case "gemini" -> call.header("x-goog-api-key").orElse("").equals(API_KEY);
            case "vertex" -> bearer.equals("Bearer " + serviceAccount.accessToken);
            default -> bearer.equals("Bearer " + API_KEY);
        };
    }

    @Override
    public void close() throws IOException {
        hubgate.close();
        upstream.close();
    }
}
