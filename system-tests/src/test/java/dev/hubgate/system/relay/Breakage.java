package dev.hubgate.system.relay;

import dev.hubgate.system.running.Providers;
import dev.hubgate.system.running.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * One way in which a provider's answer is broken, and what must come of it.
 *
 * @param directive for the scripted upstream
 * @param end of the request
 * @param code of the error, null if there is none
 * @param reusable whether the connection may serve another request after it: as far as HTTP goes it is sound
 */
record Breakage(String model, boolean streamed, String directive, End end, String code, boolean reusable) {
    /** In UTF-8 it has letters of two bytes. */
    private static final String TEXT = "Grüße aus Köln";

    static final List<String> MODELS =
            List.of(Questions.SCRIPTED, Providers.ANTHROPIC, Providers.GEMINI, Providers.VERTEX, Providers.BEDROCK);
    private static final String DOWN = "provider_unavailable";

    /** How a request ends. */
    enum End {
        /** As if nothing had been. */
        WELL,
        /** Before a word was said: with a status, and for nothing. */
        REFUSED,
        /** After some words: with an error in the stream, and a charge for what was said. */
        BROKEN_OFF
    }

    /** All of them, with each provider. */
    static List<Breakage> all() {
        return MODELS.stream()
                .flatMap(model ->
                        Stream.concat(ofModel(model).stream(), model.equals(Providers.BEDROCK) ? frames() : none()))
                .toList();
    }

    private static Stream<Breakage> none() {
        return Stream.empty();
    }

    private static List<Breakage> ofModel(String model) {
        List<Breakage> all = new ArrayList<>();
        for (String how : List.of("cut-event", "cut-utf8", "gzip-cut", "reset")) {
            boolean sound = how.equals("gzip-cut");
            all.add(new Breakage(model, false, "broken " + how, End.REFUSED, DOWN, sound));
            all.add(new Breakage(model, true, "broken " + how, End.BROKEN_OFF, DOWN, sound));
        }
        for (boolean streamed : new boolean[] {false, true}) {
            for (String how : List.of("html 200", "html 502", "broken error-200", "broken empty")) {
                all.add(new Breakage(model, streamed, how, End.REFUSED, DOWN, true));
            }
            for (String how : List.of("endless-header", "reset-early")) {
                all.add(new Breakage(model, streamed, "broken " + how, End.REFUSED, DOWN, false));
            }
            for (String how : List.of("slow-headers", "slow-body")) {
                all.add(new Breakage(model, streamed, "broken " + how, End.REFUSED, "timeout", false));
            }
            all.add(new Breakage(model, streamed, "broken gzip", End.WELL, null, true));
        }
        all.add(new Breakage(model, false, "broken length-long", End.REFUSED, DOWN, false));
        all.add(new Breakage(model, false, "broken length-short", End.REFUSED, DOWN, true));
        all.add(new Breakage(model, false, "broken silence", End.REFUSED, "timeout", false));
        all.add(new Breakage(model, true, "broken silence", End.BROKEN_OFF, "timeout", false));
        all.add(new Breakage(model, true, "error status=503", End.REFUSED, "provider_overloaded", true));
        all.add(new Breakage(model, true, "error status=500 after=5", End.BROKEN_OFF, DOWN, true));
        return all;
    }

    private static Stream<Breakage> frames() {
        return Stream.of("flipped-bit", "frame-cut", "frame-absurd")
                .map(how -> new Breakage(
                        Providers.BEDROCK, true, "broken " + how, End.BROKEN_OFF, DOWN, how.equals("frame-cut")));
    }

    int status() {
        return switch (code) {
            case "timeout" -> 504;
            case "provider_overloaded" -> 503;
            default -> 502;
        };
    }

    /** @param mark by which the upstream's call is found */
    ObjectNode question(String mark) {
        ObjectNode question = Questions.chat(model, "[[" + directive + "]] " + TEXT + " " + mark);
        if (streamed) {
            question.put("stream", true).putObject("stream_options").put("include_usage", true);
        }
        return question;
    }

    /** What the model would have said. */
    static String answer(String mark) {
        return "Hello from the scripted upstream. You said: " + TEXT + " " + mark;
    }

    @Override
    public String toString() {
        return model.substring(0, model.indexOf('/')) + ": " + directive.replace("broken ", "")
                + (streamed ? ", streamed" : "");
    }
}
