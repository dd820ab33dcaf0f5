package dev.hubgate.system.firewall;

import dev.hubgate.system.running.Providers;
import dev.hubgate.system.running.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request that holds a value.
 *
 * @param path where the firewall finds it
 * @param mayBlock whether no placeholder fits there
 */
record Row(String what, String path, ObjectNode body, boolean mayBlock) {

    /** Sentences in the numbers of OpenAI's tokens. */
    private static final Map<String, String> TOKENS = Map.of(
            "email", "5618,3350,311,99706,31942,68,36587,916",
            "card", "791,3786,1396,374,220,20325,21,220,22039,20,220,25862,24,220,24961,20",
            "iban", "21243,311,12373,1111,3467,26088,21949,8759,16408,9588,5894,410",
            "token",
                    "10464,279,4037,342,21888,3292,22,42,80,17,76,47,24,85,43,67,19,49,83,33,23,77,54,89,18,56,66,39,69,21,"
                            + "31580,32,16,68,17198,20,46451,45");

    /** After how many characters the end of a line may come. */
    private static final Map<String, Integer> LEAST = Map.of("email", 1, "card", 1, "iban", 3);

    /** Each place with each value and in each guise, to each model; the first place with all values in all guises. */
    static List<Row> corpus() {
        List<Row> rows = new ArrayList<>();
        for (Spot spot : Spot.ALL) {
            for (String model : spot.models()) {
                for (Planted planted : Planted.ALL) {
                    guises(spot, model, rows.size())
                            .filter(guise -> spot.takes(planted, guise))
                            .forEach(guise -> rows.add(of(spot, model, planted, guise, rows.size())));
                }
            }
        }
        TOKENS.forEach((what, tokens) -> rows.addAll(tokens(what, tokens)));
        for (String model : Providers.MODELS) {
            rows.addAll(inPieces(model, isUsual(model) ? 1 : 7));
        }
        rows.addAll(overLines());
        return rows;
    }

    /** All of them at the first place, elsewhere the plain one and another one by turns; to other vendors one by turns. */
    private static Stream<Guise> guises(Spot spot, String model, int number) {
        Guise[] all = Guise.values();
        if (!isUsual(model)) {
            return Stream.of(all[number % all.length]);
        }
        return spot.equals(Spot.ALL.getFirst())
                ? Stream.of(all)
                : Stream.of(Guise.PLAIN, all[number / 2 % all.length]).distinct();
    }

    private static boolean isUsual(String model) {
        return model.equals(Questions.SCRIPTED) || model.equals(Spot.EMBEDDING);
    }

    private static Row of(Spot spot, String model, Planted planted, Guise guise, int number) {
        ObjectNode body = spot.request(model, planted, guise);
        if (body.has("messages") && number % 3 == 0) {
            body.put("stream", true);
        }
        String what = planted + " at " + spot + " as " + guise + " to " + model;
        return new Row(what, spot.path(), body, spot.kind() == Spot.Kind.IDENTIFIER);
    }

    private static List<Row> tokens(String what, String tokens) {
        List<Row> rows = new ArrayList<>();
        for (String input : List.of("[" + tokens + "]", "[[1,2,3],[" + tokens + "]]")) {
            String body = "{\"model\":\"" + Spot.EMBEDDING + "\",\"input\":" + input + "}";
            rows.add(new Row(
                    what + " in tokens",
                    "input",
                    (ObjectNode) JsonMapper.shared().readTree(body),
                    false));
        }
        return rows;
    }

    /** Each value in two parts of a message, cut at every place, or at every so manieth. */
    private static List<Row> inPieces(String model, int step) {
        List<Row> rows = new ArrayList<>();
        for (Planted planted : Planted.ALL) {
            String text = planted.sentence();
            for (int cut = planted.before().length() + 1; cut < text.length(); cut += step) {
                ObjectNode body = Questions.chat(model, "");
                ArrayNode parts = ((ObjectNode) body.at("/messages/0")).putArray("content");
                parts.addObject().put("type", "text").put("text", text.substring(0, cut));
                parts.addObject().put("type", "text").put("text", text.substring(cut));
                rows.add(new Row(planted + " cut at " + cut, "messages[0].content", body, false));
            }
        }
        return rows;
    }

    /** What is known by its form alone is known across the end of a line; an account not without the letters before it. */
    private static List<Row> overLines() {
        List<Row> rows = new ArrayList<>();
        for (Planted planted : Planted.ALL) {
            String text = planted.sentence();
            for (int cut = planted.before().length() + LEAST.getOrDefault(planted.what(), 99);
                    cut < text.length();
                    cut++) {
                ObjectNode body = Questions.scripted(text.substring(0, cut) + "\n" + text.substring(cut));
                rows.add(new Row(planted + " with a line's end at " + cut, "messages[0].content", body, false));
            }
        }
        return rows;
    }

    /** To one model: what is blocked goes nowhere. */
    boolean isOneOfEach() {
        return isUsual(body.path("model").asString());
    }

    String endpoint() {
        return body.has("messages") ? Ward.CHAT : "/v1/embeddings";
    }

    @Override
    public String toString() {
        return what;
    }
}
