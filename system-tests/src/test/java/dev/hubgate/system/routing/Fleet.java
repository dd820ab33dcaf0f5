package dev.hubgate.system.routing;

import dev.hubgate.system.running.AdminApi;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Providers that all serve one model, each a little dearer than the one before it, by the name of the fleet. */
final class Fleet implements AutoCloseable {
    /** Context window of the model, in tokens. */
    static final int WINDOW = 8_000;

    private static final BigDecimal INPUT_USD = new BigDecimal("0.10");
    private static final BigDecimal OUTPUT_USD = new BigDecimal("0.40");

    private final String name;
    private final List<FleetProvider> providers = new ArrayList<>();

    private Fleet(String name) {
        this.name = name;
    }

    /** A fleet that no other test knows: neither do its breakers. */
    static Fleet register(AdminApi admin, int size) throws IOException {
        return register(admin, "fleet-" + UUID.randomUUID().toString().substring(0, 8), size);
    }

    /** Starts so many providers and makes them known, with the operator's credential. */
    static Fleet register(AdminApi admin, String name, int size) throws IOException {
        var fleet = new Fleet(name);
        for (int place = 0; place < size; place++) {
            var provider = new FleetProvider(name + "-" + (char) ('a' + place));
            fleet.providers.add(provider);
            admin.provider(provider.name(), provider.baseUrl(), FleetProvider.GOOD_KEY + "operator");
            admin.offer(fleet.offer(provider, place));
        }
        return fleet;
    }

    /** The offer of the provider at this place, cheapest at 0, as the admin API takes it. */
    ObjectNode offer(FleetProvider provider, int place) {
        BigDecimal factor = BigDecimal.valueOf(place + 1L);
        return JsonNodeFactory.instance
                .objectNode()
                .put("provider", provider.name())
                .put("native_id", nativeId())
                .put("model", model())
                .put("kind", "chat")
                .put("context_window", WINDOW)
                .put("max_output_tokens", 1_000)
                .put("input_usd_per_mtok", INPUT_USD.multiply(factor).toPlainString())
                .put("output_usd_per_mtok", OUTPUT_USD.multiply(factor).toPlainString());
    }

    /** The canonical name of its model. */
    String model() {
        return name + "-model";
    }

    /** What to ask for so that any of its providers may answer. */
    String open() {
        return "oah/" + model();
    }

    /** What to ask for so that only this one may. */
    String forced(int place) {
        return get(place).name() + "/" + nativeId();
    }

    private String nativeId() {
        return "org/" + model();
    }

    /** From the cheapest, at 0, to the dearest. */
    FleetProvider get(int place) {
        return providers.get(place);
    }

    List<FleetProvider> providers() {
        return List.copyOf(providers);
    }

    /** All of them do so from now on. */
    void take(Conduct conduct) throws IOException {
        for (FleetProvider provider : providers) {
            provider.take(conduct);
        }
    }

    /** All visits for the client's request of this mark, in their order. */
    List<Visit> visits(String mark) {
        return providers.stream()
                .flatMap(provider -> provider.visits(mark).stream())
                .sorted(Comparator.comparing(Visit::at))
                .toList();
    }

    /** The places of the providers that were visited for it, in their order. */
    List<Integer> way(String mark) {
        return visits(mark).stream()
                .map(visit ->
                        providers.stream().map(FleetProvider::name).toList().indexOf(visit.provider()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (FleetProvider provider : providers) {
            provider.close();
        }
    }
}
