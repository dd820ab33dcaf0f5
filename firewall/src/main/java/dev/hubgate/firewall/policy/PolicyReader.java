package dev.hubgate.firewall.policy;

import static dev.hubgate.firewall.Action.BLOCK;
import static dev.hubgate.firewall.Action.FLAG;
import static dev.hubgate.firewall.Action.OFF;
import static dev.hubgate.firewall.Action.REDACT;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a policy from JSON. All members are optional; what is absent is as in {@link PolicyDocument#DEFAULT}. */
public final class PolicyReader {

    /** As many patterns may an owner have. */
    public static final int MOST_PATTERNS = 50;

    /** As many terms may be allowed, and each may be as long. */
    public static final int MOST_TERMS = 500;

    public static final int LONGEST_TERM = 200;

    /** As many instructions may all patterns of an owner have together. */
    private static final int MOST_INSTRUCTIONS = 20_000;

    private static final List<Action> ACTIONS = List.of(OFF, FLAG, REDACT, BLOCK);
    private static final List<Action> WITHOUT_REDACT = List.of(OFF, FLAG, BLOCK);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private PolicyReader() {}

    /** @throws PolicyFault if it is no JSON object, or one that is no policy */
    public static PolicyDocument read(String json) {
        try {
            return read((ObjectNode) MAPPER.readTree(json));
        } catch (JacksonException | ClassCastException e) {
            throw new PolicyFault("", "This is not a JSON object.");
        }
    }

    /** @throws PolicyFault if it is no policy */
    public static PolicyDocument read(ObjectNode json) {
        var usual = PolicyDocument.DEFAULT;
        var members = new Members(json, "")
                .only(
                        "sensitivity",
                        "default_action",
                        "entities",
                        "custom",
                        "allow",
                        "injection",
                        "images",
                        "unreadable",
                        "restore",
                        "scan_replies");
        return new PolicyDocument(
                members.word("sensitivity", usual.sensitivity(), List.of(Sensitivity.values())),
                members.word("default_action", usual.usual(), ACTIONS),
                entities(members.object("entities")),
                custom(members),
                allow(members),
                members.word("injection", usual.injection(), WITHOUT_REDACT),
                members.word("images", usual.images(), List.of(OFF, REDACT, BLOCK)),
                members.word("unreadable", usual.unreadable(), WITHOUT_REDACT),
                members.flag("restore", usual.restore()),
                members.flag("scan_replies", usual.scanReplies()));
    }

    private static Map<EntityType, Action> entities(Members members) {
        var actions = new EnumMap<EntityType, Action>(EntityType.class);
        members.stream().forEach(entry -> {
            var path = members.path(entry.getKey());
            var type = EntityNames.find(entry.getKey()).orElseThrow(() -> unknown(path, entry.getKey()));
            if (actions.put(type, Members.word(path, entry.getValue(), ACTIONS)) != null) {
                throw new PolicyFault(path, type + " is named twice, by one of its other names too.");
            }
        });
        return actions;
    }

    private static PolicyFault unknown(String path, String name) {
        return name.toUpperCase(Locale.ROOT).startsWith(CustomPattern.PREFIX)
                ? new PolicyFault(path, "Patterns of your own have their actions in custom.")
                : new PolicyFault(
                        path, "There is no entity type of that name." + NearWords.question(EntityNames.near(name)));
    }

    private static List<CustomPattern> custom(Members members) {
        var patterns = new ArrayList<CustomPattern>();
        var names = new HashSet<String>();
        int instructions = 0;
        for (var element : members.list("custom", MOST_PATTERNS)) {
            var pattern = CustomReader.read(Members.of(element.getKey(), element.getValue()));
            if (!names.add(pattern.name())) {
                throw new PolicyFault(element.getKey() + ".name", "Another pattern has that name.");
            }
            instructions += pattern.pattern().programSize();
            patterns.add(pattern);
        }
        if (instructions > MOST_INSTRUCTIONS) {
            throw new PolicyFault(members.path("custom"), "All patterns together are too large. Repeat less in them.");
        }
        return patterns;
    }

    /** Without blanks around them, and each once. */
    private static List<String> allow(Members members) {
        var terms = new ArrayList<String>();
        var folded = new HashSet<String>();
        for (var element : members.list("allow", MOST_TERMS)) {
            var term = Members.text(element.getKey(), element.getValue(), LONGEST_TERM)
                    .strip();
            if (term.isEmpty()) {
                throw new PolicyFault(element.getKey(), "This must not be blank.");
            }
            if (folded.add(AllowList.fold(term))) {
                terms.add(term);
            }
        }
        return terms;
    }
}
