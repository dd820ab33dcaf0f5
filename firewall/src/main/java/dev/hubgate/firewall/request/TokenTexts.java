package dev.hubgate.firewall.request;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import com.knuddels.jtokkit.api.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Inputs that were sent as the numbers of their tokens. Where one has to be redacted, all are sent as texts instead. */
final class TokenTexts {

    private static final EncodingRegistry ENCODINGS = Encodings.newLazyEncodingRegistry();

    private final ObjectNode body;
    private final String member;
    private final boolean several;
    private final List<String> texts;
    private boolean changed;

    private TokenTexts(ObjectNode body, String member, boolean several, List<String> texts) {
        this.body = body;
        this.member = member;
        this.several = several;
        this.texts = texts;
    }

    /** Whether an array holds numbers, or arrays of numbers, and nothing else that would have to be read. */
    static boolean isTokens(JsonNode value) {
        return isNumbers(value)
                || (value instanceof ArrayNode array
                        && !array.isEmpty()
                        && array.valueStream().allMatch(TokenTexts::isNumbers));
    }

    private static boolean isNumbers(JsonNode value) {
        return value instanceof ArrayNode array
                && !array.isEmpty()
                && array.valueStream().allMatch(JsonNode::isNumber);
    }

    /** @return null if it is not known how the model counts, or there are no such tokens */
    static TokenTexts of(ObjectNode body, String member) {
        var encoding = encoding(body.path("model").asString(""));
        if (encoding == null) {
            return null;
        }
        var array = (ArrayNode) body.get(member);
        boolean several = array.get(0).isArray();
        try {
            var texts = several
                    ? array.valueStream().map(one -> decode(encoding, one)).toList()
                    : List.of(decode(encoding, array));
            return new TokenTexts(body, member, several, new ArrayList<>(texts));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    List<String> texts() {
        return texts;
    }

    Place place(int index) {
        var place = Place.ROOT.member(member);
        return several ? place.element(index) : place;
    }

    void replace(int index, String text) {
        texts.set(index, text);
        changed = true;
    }

    void finish() {
        if (!changed) {
            return;
        }
        if (several) {
            var array = body.putArray(member);
            texts.forEach(array::add);
        } else {
            body.put(member, texts.get(0));
        }
    }

    private static String decode(Encoding encoding, JsonNode tokens) {
        var numbers = new IntArrayList(tokens.size());
        for (var token : tokens) {
            if (!token.isIntegralNumber() || !token.canConvertToInt()) {
                throw new IllegalArgumentException("no token");
            }
            numbers.add(token.intValue());
        }
        return encoding.decode(numbers);
    }

    private static Encoding encoding(String model) {
        var name = model.substring(model.lastIndexOf('/') + 1);
        if (name.startsWith("text-embedding-3-") || name.equals("text-embedding-ada-002")) {
            return ENCODINGS.getEncoding(EncodingType.CL100K_BASE);
        }
        return null;
    }

    /** Without the texts. */
    @Override
    public String toString() {
        return "TokenTexts[" + texts.size() + "]";
    }
}
