package dev.hubgate.firewall.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what differs between two policies, member by member of their canonical JSON. */
public final class PolicyDiff {

    private PolicyDiff() {}

    /**
     * A difference.
     *
     * @param member such as {@code injection}, {@code entities.EMAIL}, {@code custom.CASE_ID}, or {@code allow} for one term
     * @param before null where it was not there
     * @param after null where it is not there any more
     */
    public record Change(String member, JsonNode before, JsonNode after) {

        /** Says where, and not what. */
        @Override
        public String toString() {
            return member;
        }
    }

    /** Settings first, then what is named, in the order of the documents. The order of terms makes no difference. */
    public static List<Change> between(PolicyDocument before, PolicyDocument after) {
        var old = members(PolicyWriter.write(before));
        var now = members(PolicyWriter.write(after));
        var names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            if (!Objects.equals(old.get(name), now.get(name))) {
                changes.add(new Change(name.member(), old.get(name), now.get(name)));
            }
        }
        return changes;
    }

    /** @param term tells apart what stands under one member */
    private record Name(String member, String term) {}

    private static Map<Name, JsonNode> members(ObjectNode json) {
        var members = new LinkedHashMap<Name, JsonNode>();
        json.propertyStream()
                .filter(member -> member.getValue().isValueNode())
                .forEach(member -> members.put(new Name(member.getKey(), ""), member.getValue()));
        json.get("entities")
                .propertyStream()
                .forEach(entity -> members.put(new Name("entities." + entity.getKey(), ""), entity.getValue()));
        for (var pattern : json.get("custom")) {
            members.put(new Name("custom." + pattern.get("name").stringValue(), ""), pattern);
        }
        for (var term : json.get("allow")) {
            members.put(new Name("allow", term.stringValue()), term);
        }
        return members;
    }
}
