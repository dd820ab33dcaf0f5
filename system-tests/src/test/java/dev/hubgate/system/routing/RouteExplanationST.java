package dev.hubgate.system.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code POST /v1/route} says where a request would go and why; nobody is called and nothing is paid. */
@ExtendWith(HubgateExtension.class)
class RouteExplanationST {
    private final RunningHubgate hubgate;
    private Stage stage;

    RouteExplanationST(RunningHubgate hubgate) {
        this.hubgate = hubgate;
    }

    @BeforeEach
    void open() throws IOException {
        stage = Stage.of(hubgate, 3);
    }

    @AfterEach
    void close() throws IOException {
        stage.close();
    }

    private Reply explain(String model) {
        Asked asked = Asked.of(model);
        Reply reply =
                hubgate.as(stage.account().key()).post("/v1/route", asked.body().toString());
        assertThat(stage.fleet().visits(asked.mark())).isEmpty();
        return reply;
    }

    private JsonNode explained(String model) {
        Reply reply = explain(model);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        stage.unspent();
        return reply.json();
    }

    private static List<JsonNode> legs(JsonNode route) {
        List<JsonNode> legs = new ArrayList<>();
        route.path("legs").forEach(legs::add);
        return legs;
    }

    private String name(int place) {
        return stage.fleet().get(place).name();
    }

    @Test
    void namesAllLegsInTheirOrder() {
        JsonNode route = explained(stage.fleet().open());
        assertThat(route.path("reason").asString()).isEqualTo("cheapest");
        assertThat(route.path("model").asString()).isEqualTo(stage.fleet().model());
        assertThat(legs(route))
                .extracting(leg -> leg.path("provider").asString())
                .containsExactly(name(0), name(1), name(2));
        assertThat(legs(route)).allSatisfy(leg -> {
            assertThat(leg.path("billing").asString()).isEqualTo("managed");
            assertThat(leg.path("health").asString()).isEqualTo("ready");
        });
        List<Double> costs = legs(route).stream()
                .map(leg -> leg.path("expected_cost_usd").asDouble())
                .toList();
        assertThat(costs).isSorted().doesNotHaveDuplicates().allMatch(cost -> cost > 0);
    }

    @Test
    void goesWhereItSays() {
        String first = legs(explained(stage.fleet().open()))
                .getFirst()
                .path("provider")
                .asString();
        assertThat(stage.ask().header("x-hub-provider")).isEqualTo(first);
    }

    @Test
    void showsThatAProviderIsForced() {
        JsonNode route = explained(stage.fleet().forced(2));
        assertThat(route.path("reason").asString()).isEqualTo("forced");
        assertThat(legs(route))
                .singleElement()
                .satisfies(leg -> assertThat(leg.path("provider").asString()).isEqualTo(name(2)));
    }

    @Test
    void showsOwnCredentialsAndWhatTheyExclude() {
        stage.ownCredential(1, FleetProvider.GOOD_KEY + "own");
        JsonNode route = explained(stage.fleet().open());
        assertThat(route.path("reason").asString()).isEqualTo("byok");
        assertThat(legs(route)).singleElement().satisfies(leg -> {
            assertThat(leg.path("provider").asString()).isEqualTo(name(1));
            assertThat(leg.path("billing").asString()).isEqualTo("byok");
            assertThat(leg.path("expected_cost_usd").asDouble()).isZero();
        });
        assertThat(route.path("excluded"))
                .extracting(offer -> offer.path("provider").asString())
                .contains(name(0), name(2));
        assertThat(route.toString()).doesNotContain("sk-");
    }

    @Test
    void showsWhoIsLeftAlone() throws IOException {
        try (RunningHubgate careful = RunningHubgate.start("left-alone", Map.of());
                Stage other = Stage.of(careful, 3)) {
            other.fleet().get(0).take(new Conduct.LimitsRate(30));
            other.answered(other.ask(), 1, "failover");
            Asked asked = Asked.of(other.fleet().open());
            Reply reply = careful.as(other.account().key())
                    .post("/v1/route", asked.body().toString());
            assertThat(reply.status()).isEqualTo(200);
            JsonNode last = legs(reply.json()).getLast();
            assertThat(last.path("provider").asString())
                    .isEqualTo(other.fleet().get(0).name());
            assertThat(last.path("health").asString()).isEqualTo("resting");
            assertThat(last.path("rests_ms").asLong()).isBetween(1L, 30_000L);
        }
    }

    @Test
    void refusesWhatARequestWouldBeRefusedFor() {
        assertThat(explain(stage.fleet().open() + "s").errorCode()).isEqualTo("model_not_found");
        stage.choose(choices -> choices.putArray("allowed_tiers").add("premium"));
        assertThat(explain(stage.fleet().open()).errorCode()).isEqualTo("model_not_allowed");
    }
}
