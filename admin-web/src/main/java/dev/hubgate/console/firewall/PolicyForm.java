package dev.hubgate.console.firewall;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.policy.PolicyDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A policy as the fields of its page show it: also one that cannot be. */
public class PolicyForm {

    /** Stands for a type that is not named. */
    static final String USUAL = "usual";

    private String sensitivity;
    private String usual;
    private final Map<String, String> actions = new HashMap<>();
    private final List<PatternRow> patterns = new ArrayList<>();
    private String allow;
    private String injection;
    private String images;
    private String unreadable;
    private boolean restore;
    private boolean scanReplies;

    PolicyForm(PolicyDocument document) {
        sensitivity = Choices.word(document.sensitivity());
        usual = Choices.word(document.usual());
        for (var type : EntityType.values()) {
            var action = document.entities().get(type);
            // To be off is the usual of these: there is but one way to say so.
            boolean usually = action == null || (action == Action.OFF && Policy.ON_REQUEST.contains(type));
            actions.put(type.name(), usually ? USUAL : Choices.word(action));
        }
        document.custom().forEach(custom -> patterns.add(new PatternRow(custom)));
        allow = String.join("\n", document.allow());
        injection = Choices.word(document.injection());
        images = Choices.word(document.images());
        unreadable = Choices.word(document.unreadable());
        restore = document.restore();
        scanReplies = document.scanReplies();
    }

    /** What was chosen and typed, whether it can be a policy or not. Rows that nothing was typed into are left out. */
    ObjectNode json() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("sensitivity", sensitivity);
        json.put("default_action", usual);
        var entities = json.putObject("entities");
        for (var type : EntityType.values()) {
            var action = actions.get(type.name());
            if (action != null && !action.equals(USUAL)) {
                entities.put(type.name(), action);
            }
        }
        var custom = json.putArray("custom");
        typedPatterns().forEach(row -> custom.add(row.json()));
        var terms = json.putArray("allow");
        allowLines().stream().filter(line -> !line.isBlank()).forEach(line -> terms.add(line.strip()));
        json.put("injection", injection);
        json.put("images", images);
        json.put("unreadable", unreadable);
        json.put("restore", restore);
        json.put("scan_replies", scanReplies);
        return json;
    }

    List<PatternRow> typedPatterns() {
        return patterns.stream().filter(row -> !row.isBlank()).toList();
    }

    private List<String> allowLines() {
        return allow == null ? List.of() : allow.lines().toList();
    }

    /** As many rows as the page that is answered had, whatever was stored meanwhile. */
    void haveRows(int rows) {
        while (patterns.size() > rows) {
            patterns.removeLast();
        }
        while (patterns.size() < rows) {
            patterns.add(new PatternRow());
        }
    }

    public String getSensitivity() {
        return sensitivity;
    }

    public void setSensitivity(String sensitivity) {
        this.sensitivity = sensitivity;
    }

    /** What is done about types that are not named. */
    public String getUsual() {
        return usual;
    }

    public void setUsual(String usual) {
        this.usual = usual;
    }

    /** By the names of all types; {@code usual} for those that are not named. */
    public Map<String, String> getActions() {
        return actions;
    }

    public List<PatternRow> getPatterns() {
        return patterns;
    }

    /** A term in each line. */
    public String getAllow() {
        return allow;
    }

    public void setAllow(String allow) {
        this.allow = allow;
    }

    public String getInjection() {
        return injection;
    }

    public void setInjection(String injection) {
        this.injection = injection;
    }

    public String getImages() {
        return images;
    }

    public void setImages(String images) {
        this.images = images;
    }

    public String getUnreadable() {
        return unreadable;
    }

    public void setUnreadable(String unreadable) {
        this.unreadable = unreadable;
    }

    public boolean isRestore() {
        return restore;
    }

    public void setRestore(boolean restore) {
        this.restore = restore;
    }

    public boolean isScanReplies() {
        return scanReplies;
    }

    public void setScanReplies(boolean scanReplies) {
        this.scanReplies = scanReplies;
    }
}
