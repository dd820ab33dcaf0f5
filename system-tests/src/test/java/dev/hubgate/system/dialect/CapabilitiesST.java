package dev.hubgate.system.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Endpoint;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Providers;
import dev.hubgate.system.running.Questions;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** {@code GET /v1/capabilities} says what then happens. */
@ExtendWith(HubgateExtension.class)
class CapabilitiesST {
    private static final List<String> MODELS =
            List.of(Questions.SCRIPTED, Providers.ANTHROPIC, Providers.GEMINI, Providers.VERTEX, Providers.BEDROCK);
    private static final Set<String> CERTAIN = Set.of("yes", "no", "native", "emulated", "none");

    @TestFactory
    Stream<DynamicTest> agreesWithWhatHappens(RunningHubgate hubgate) {
        Endpoint caller = hubgate.as(hubgate.admin().newAccount(100_000_000).key());
        JsonNode listed = caller.get("/v1/capabilities").json().path("data");
        return MODELS.stream().flatMap(model -> tests(caller, model, of(listed, model)));
    }

    private static JsonNode of(JsonNode listed, String model) {
        String provider = model.substring(0, model.indexOf('/'));
        for (JsonNode each : listed) {
            if (each.path("provider").asString("").equals(provider)) {
                return each;
            }
        }
        throw new AssertionError("no capabilities of " + provider + " in " + listed);
    }

    private static Stream<DynamicTest> tests(Endpoint caller, String model, JsonNode capabilities) {
        return Stream.concat(
                Stream.concat(sorted(Wanted.FEATURES), sorted(Wanted.PARTS))
                        .flatMap(name -> test(caller, model, name, word(capabilities, "features", name))),
                sorted(Wanted.PARAMETERS)
                        .flatMap(name -> test(caller, model, name, word(capabilities, "parameters", name))));
    }

    private static Stream<String> sorted(Map<String, String> table) {
        return new TreeSet<>(table.keySet()).stream();
    }

    private static String word(JsonNode capabilities, String kind, String name) {
        return capabilities
                .path(kind)
                .path(name)
                .asStringOpt()
                .orElseThrow(() -> new AssertionError(kind + " say nothing of " + name + ": " + capabilities));
    }

    /** What depends on more than the provider cannot be told from one word; and sound has no price at that model. */
    private static Stream<DynamicTest> test(Endpoint caller, String model, String name, String word) {
        boolean unpriced = model.equals(Questions.SCRIPTED) && name.equals("audio_input");
        return CERTAIN.contains(word) && !unpriced
                ? Stream.of(DynamicTest.dynamicTest(
                        model + ": " + name + " is " + word, () -> check(caller, model, name, word)))
                : Stream.empty();
    }

    private static void check(Endpoint caller, String model, String name, String word) {
        Reply reply = caller.post("/v1/chat/completions", Wanted.of(model, name).toString());
        if (word.equals("no") || word.equals("none")) {
            assertThat(reply.status()).as(reply.text()).isEqualTo(400);
            assertThat(reply.errorCode()).isEqualTo("unsupported_parameter");
            assertThat(reply.error().path("param").asString("")).isNotBlank();
        } else {
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.header("x-hub-dropped-parameters")).isEmpty();
        }
    }
}
