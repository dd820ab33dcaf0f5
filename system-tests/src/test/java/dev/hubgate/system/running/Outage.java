package dev.hubgate.system.running;

import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/** Models for suites of other runtimes whose providers are down: one of two, or both. */
final class Outage {
    private static final String MODEL = "outage-model";
    private static final String DEAD_MODEL = "outage-dead-model";

    private Outage() {}

    /** Makes them known, and says under which names. */
    static Map<String, String> arrange(RunningHubgate hubgate) {
        AdminApi admin = hubgate.admin();
        String nobody = "http://127.0.0.1:" + TestPlaces.freePort();
        admin.provider("outage-up", hubgate.upstream().baseUrl(), RunningHubgate.PROVIDER_KEY);
        admin.provider("outage-down", nobody, RunningHubgate.PROVIDER_KEY);
        admin.provider("outage-down-too", nobody, RunningHubgate.PROVIDER_KEY);
        offer(admin, "outage-down", MODEL, "0.10");
        offer(admin, "outage-up", MODEL, "0.20");
        offer(admin, "outage-down", DEAD_MODEL, "0.10");
        offer(admin, "outage-down-too", DEAD_MODEL, "0.20");
        return Map.of("HUBGATE_OUTAGE_MODEL", "oah/" + MODEL, "HUBGATE_DEAD_MODEL", "oah/" + DEAD_MODEL);
    }

    private static void offer(AdminApi admin, String provider, String model, String usdPerMtok) {
        admin.offer(JsonNodeFactory.instance
                .objectNode()
                .put("provider", provider)
                .put("native_id", "org/" + model)
                .put("model", model)
                .put("kind", "chat")
                .put("input_usd_per_mtok", usdPerMtok)
                .put("output_usd_per_mtok", usdPerMtok));
    }
}
