package dev.hubgate.bench.translation;

import static dev.hubgate.bench.translation.Said.quoted;

import java.util.ArrayList;
import java.util.List;

/** What Gemini sends. The pieces of a call come with their place, and only where they were asked for. */
final class GeminiWire implements Wire {

    private static final String END = """
            "usageMetadata":{"promptTokenCount":420,"candidatesTokenCount":%d,"totalTokenCount":%d,\
            "promptTokensDetails":[{"modality":"TEXT","tokenCount":420}]},"modelVersion":"gemini-2.5-pro",\
            "responseId":"6r6Fau_RLcbFnsEPtr2noAk"}""";
    private static final int PROMPT = 420;
    private static final int ALL = 2_000;

    @Override
    public List<WireEvent> text(List<String> pieces) {
        var events = new ArrayList<WireEvent>();
        for (int i = 0; i < pieces.size(); i++) {
            events.add(chunk("{\"text\":" + quoted(pieces.get(i)) + "}", "", i));
        }
        events.add(chunk("{\"text\":\"\"}", "\"finishReason\":\"STOP\",", pieces.size()));
        return events;
    }

    @Override
    public List<WireEvent> call(Said said) {
        var events = new ArrayList<WireEvent>();
        events.add(chunk("{\"functionCall\":{\"name\":\"" + Said.TOOL + "\",\"willContinue\":true}}", "", 1));
        int last = said.pieces().size() - 1;
        for (int i = 0; i <= last; i++) {
            var piece = "{\"jsonPath\":\"$.text\",\"stringValue\":"
                    + quoted(said.pieces().get(i)) + (i < last ? ",\"willContinue\":true}" : "}");
            events.add(chunk("{\"functionCall\":{\"partialArgs\":[" + piece + "],\"willContinue\":true}}", "", i));
        }
        events.add(chunk("{\"functionCall\":{}}", "\"finishReason\":\"STOP\",", last));
        return events;
    }

    /** @param used tokens so far: each chunk says it anew */
    private static WireEvent chunk(String part, String reason, int used) {
        return new WireEvent(json(part, reason, used));
    }

    private static String json(String parts, String reason, int used) {
        return "{\"candidates\":[{\"content\":{\"parts\":[" + parts + "],\"role\":\"model\"}," + reason
                + "\"index\":0}]," + END.formatted(used, PROMPT + used);
    }

    @Override
    public String whole(String text, String arguments) {
        var call = ",{\"functionCall\":{\"name\":\"" + Said.TOOL + "\",\"args\":" + arguments + "}}";
        return json("{\"text\":" + quoted(text) + "}" + call + call, "\"finishReason\":\"STOP\",", ALL);
    }
}
