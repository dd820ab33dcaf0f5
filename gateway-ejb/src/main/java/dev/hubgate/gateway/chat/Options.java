package dev.hubgate.gateway.chat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The options of a request as they were sent; their types are checked. One that is absent was not sent, or sent as null.
 *
 * @param known not to be changed
 * @param extras fields that nobody here knows; only providers of OpenAI's format get them
 */
public record Options(Map<Option, JsonNode> known, ObjectNode extras) {

    /** Nothing was said. */
    public static final Options NONE = new Options(new EnumMap<>(Option.class), Extras.NONE);

    /** @return null if it is absent */
    public JsonNode get(Option option) {
        return known.get(option);
    }

    public boolean has(Option option) {
        return known.containsKey(option);
    }

    /** A number exactly as it was sent, null if it is absent. */
    public BigDecimal number(Option option) {
        var value = known.get(option);
        return value == null ? null : value.decimalValue();
    }

    /** @return null if it is absent */
    public Integer integer(Option option) {
        var value = known.get(option);
        return value == null ? null : value.intValue();
    }

    /** @return null if it is absent */
    public String text(Option option) {
        var value = known.get(option);
        return value == null ? null : value.stringValue();
    }

    /** A number, which some clients send for {@code logprobs}, is true unless it is 0. Null if it is absent. */
    public Boolean flag(Option option) {
        var value = known.get(option);
        if (value == null) {
            return null;
        }
        return value.isNumber() ? value.doubleValue() != 0 : value.booleanValue();
    }

    /** Stop sequences, whether one was sent or an array; empty if there are none. */
    public List<String> stop() {
        var value = known.get(Option.STOP);
        if (value == null) {
            return List.of();
        }
        if (value.isString()) {
            return List.of(value.stringValue());
        }
        var all = new ArrayList<String>();
        value.forEach(one -> all.add(one.stringValue()));
        return all;
    }

    /** How many answers are wanted. */
    public int choices() {
        var n = integer(Option.N);
        return n == null ? 1 : n;
    }

    /** The most tokens an answer may have as the client said, null if it did not. */
    public Integer maxTokens() {
        var newer = integer(Option.MAX_COMPLETION_TOKENS);
        return newer == null ? integer(Option.MAX_TOKENS) : newer;
    }

    /** The same without some. */
    public Options without(Set<Option> dropped) {
        if (dropped.isEmpty()) {
            return this;
        }
        var rest = new EnumMap<>(known);
        dropped.forEach(rest::remove);
        return new Options(rest, extras);
    }

    @Override
    public String toString() {
        return "Options" + known.keySet();
    }
}
