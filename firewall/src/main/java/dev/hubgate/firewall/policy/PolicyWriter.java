package dev.hubgate.firewall.policy;

import com.google.re2j.Pattern;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a policy as canonical JSON: all members in one order, types by their own names. What says the same is written the
 * same, and reads back as what it was.
 */
public final class PolicyWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PolicyWriter() {}

    /** As text without blanks. */
    public static String text(PolicyDocument document) {
        return MAPPER.writeValueAsString(write(document));
    }

    public static ObjectNode write(PolicyDocument document) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("sensitivity", word(document.sensitivity()));
        json.put("default_action", word(document.usual()));
        var entities = json.putObject("entities");
        document.entities().forEach((type, action) -> entities.put(type.name(), word(action)));
        var custom = json.putArray("custom");
        document.custom().forEach(pattern -> custom.add(custom(pattern)));
        var allow = json.putArray("allow");
        document.allow().forEach(allow::add);
        json.put("injection", word(document.injection()));
        json.put("images", word(document.images()));
        json.put("unreadable", word(document.unreadable()));
        json.put("restore", document.restore());
        json.put("scan_replies", document.scanReplies());
        return json;
    }

    private static ObjectNode custom(CustomPattern custom) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", custom.name())
                .put("pattern", custom.pattern().pattern())
                .put("action", word(custom.action()))
                .put("ignore_case", (custom.pattern().flags() & Pattern.CASE_INSENSITIVE) != 0);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
