package dev.hubgate.system.replay;

import dev.hubgate.system.running.TestPlaces;
import dev.hubgate.system.upstream.ExactJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A client of another runtime, which replays all cases in one process: it reads them from one file and writes outcomes
 * into another, in the same order.
 */
record ForeignClient(Stage stage, String name, Script script) {

    /** Runs the program of this client with two files; says why it cannot, or nothing. */
    @FunctionalInterface
    interface Script {
        Optional<String> run(Path cases, Path outcomes) throws IOException;
    }

    /** What came of it: outcomes, or why there are none. */
    record Run(List<Outcome> outcomes, Optional<String> notRun) {}

    Run replay(List<ReplayCase> cases) throws IOException {
        Path asked = TestPlaces.target("replay/" + name + "-cases.json");
        Path answered = TestPlaces.target("replay/" + name + "-outcomes.json");
        Files.deleteIfExists(answered);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        cases.forEach(one -> list.add(described(one)));
        Files.writeString(asked, list.toString());
        Optional<String> notRun = script.run(asked, answered);
        if (notRun.isPresent()) {
            return new Run(List.of(), notRun);
        }
        JsonNode outcomes = ExactJson.parse(Files.readString(answered));
        return new Run(
                IntStream.range(0, cases.size())
                        .mapToObj(index -> new Outcome(cases.get(index), outcomes.path(index)))
                        .toList(),
                notRun);
    }

    private ObjectNode described(ReplayCase one) {
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        described.put("base_url", stage.baseUrl() + "/v1");
        described.put("key", stage.accountOf(one).key());
        described.put("stream", one.recording().isStreamed());
        described.put("embedding", one.recording().isEmbedding());
        described.set("request", one.request());
        return described;
    }
}
