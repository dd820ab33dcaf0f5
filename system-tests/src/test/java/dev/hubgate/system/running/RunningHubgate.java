package dev.hubgate.system.running;

import dev.hubgate.system.upstream.ScriptedUpstream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The Hubgate under test, its operator and the scripted provider behind it. */
public final class RunningHubgate implements AutoCloseable {
    /** Of the one that all tests share: what one of them breaks is not left alone when another asks. */
    private static final Map<String, String> SHARED =
            Map.of("HUBGATE_MEDIA_ALLOWED_HOSTS", "localhost", "HUBGATE_UPSTREAM_BREAKERS", "false");

    /** The key that Hubgate shall present to the scripted provider. */
    public static final String PROVIDER_KEY = "sk-scripted-" + UUID.randomUUID();

    private final HubgateProcess process;
    private final ScriptedUpstream upstream;
    private final Endpoint operator;

    private RunningHubgate(HubgateProcess process, ScriptedUpstream upstream, Endpoint operator) {
        this.process = process;
        this.upstream = upstream;
        this.operator = operator;
    }

    /** The one that the environment names, else a new one with an empty data folder. */
    static RunningHubgate find() throws IOException {
        String url = System.getenv("HUBGATE_TEST_URL");
        return url == null ? start("hubgate", SHARED) : attach(url, System.getenv("HUBGATE_OPERATOR_TOKEN"));
    }

    /** Starts one that no other test uses, with its data in a new folder of that name below {@code target/data}. */
    public static RunningHubgate start(String folder, String operatorToken) throws IOException {
        return start(TestPlaces.emptied("data/" + folder), operatorToken);
    }

    /** Starts one on this data folder, which may have data of an earlier run. */
    public static RunningHubgate start(Path data, String operatorToken) throws IOException {
        return start(data, operatorToken, Map.of());
    }

    /** Starts one that no other test uses, with settings of its own. */
    public static RunningHubgate start(String folder, Map<String, String> settings) throws IOException {
        return start(
                TestPlaces.emptied("data/" + folder),
                "oat_" + UUID.randomUUID().toString().replace("-", ""),
                settings);
    }

    /** The same with settings of its own. */
    public static RunningHubgate start(Path data, String operatorToken, Map<String, String> settings)
            throws IOException {
        var environment = new HashMap<>(operatorSettings(operatorToken));
        environment.putAll(settings);
        HubgateProcess process = HubgateProcess.start(TestPlaces.freePort(), data, environment);
        try {
            return connect(process, new Endpoint(process.baseUrl(), operatorToken));
        } catch (IOException | RuntimeException | AssertionError unusable) {
            process.close();
            throw unusable;
        }
    }

    private static Map<String, String> operatorSettings(String operatorToken) {
        return Map.of(
                "HUBGATE_OPERATOR_TOKEN",
                operatorToken,
                "HUBGATE_OPERATOR_EMAIL",
                "operator@hubgate.example",
                "HUBGATE_OPERATOR_PASSWORD",
                "correct horse " + operatorToken);
    }

    private static RunningHubgate attach(String url, String operatorToken) throws IOException {
        return connect(null, new Endpoint(url.replaceAll("/+$", ""), operatorToken));
    }

    private static RunningHubgate connect(HubgateProcess process, Endpoint operator) throws IOException {
        var hubgate = new RunningHubgate(process, new ScriptedUpstream(0), operator);
        Providers.connect(hubgate.admin(), hubgate.upstream, PROVIDER_KEY);
        // Settings spread in the order in which they were made: who knows this new key knows the provider's address
        // too.
        hubgate.admin().newAccount();
        return hubgate;
    }

    public String baseUrl() {
        return operator.baseUrl();
    }

    public String operatorToken() {
        return operator.bearer();
    }

    /** Token, address and password of the operator as far as these tests chose them; else the environment has them. */
    public Map<String, String> operatorSettings() {
        return process == null ? Map.of("HUBGATE_OPERATOR_TOKEN", operatorToken()) : operatorSettings(operatorToken());
    }

    public AdminApi admin() {
        return new AdminApi(operator);
    }

    public ScriptedUpstream upstream() {
        return upstream;
    }

    /** The API as the holder of this key sees it. */
    public Endpoint as(String key) {
        return operator.as(key);
    }

    /** The process, where these tests have started one. */
    public Optional<HubgateProcess> process() {
        return Optional.ofNullable(process);
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.close();
        }
        upstream.close();
    }
}
