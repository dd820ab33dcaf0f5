package dev.hubgate.gateway;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which room may know which. {@code failure} and what lies beside the rooms ({@code Json}, {@code Secret}) are words that
 * all of them use.
 */
final class Rooms {

    private static final String GATEWAY = "dev.hubgate.gateway.";
    private static final Set<String> WORDS = Set.of("failure", "");

    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            // Words and values.
            Map.entry("", Set.of()),
            Map.entry("failure", Set.of()),
            Map.entry("chat", Set.of()),
            Map.entry("ledger", Set.of()),
            Map.entry("credential", Set.of()),
            Map.entry("directory", Set.of("credential")),
            // Rooms: they know values, and the snapshot that they look things up in.
            Map.entry("access", Set.of("directory")),
            Map.entry("health", Set.of("directory")),
            Map.entry("routing", Set.of("chat", "directory", "health")),
            Map.entry("relay", Set.of("credential")),
            Map.entry("audit", Set.of()),
            // Prices come from outside and go into the catalogue: nothing on the way of a request knows of it.
            Map.entry("feed", Set.of()),
            // Of the relay the call that can be broken off, and the watch over what is silent.
            Map.entry("media", Set.of("relay")),
            // What a policy says is done to requests and replies; of the relay the call that can be broken off.
            Map.entry("guard", Set.of("audit", "chat", "directory", "media", "relay")),
            // A dialect writes what the relay carries; the sandbox stands in for what it carries it to.
            Map.entry("dialect", Set.of("chat", "credential", "directory", "relay")),
            Map.entry("sandbox", Set.of("relay")),
            // The order of the rooms.
            Map.entry(
                    "flow",
                    Set.of(
                            "access",
                            "audit",
                            "chat",
                            "dialect",
                            "directory",
                            "guard",
                            "health",
                            "ledger",
                            "media",
                            "relay",
                            "routing",
                            "sandbox")),
            // What is outside: doors, fronts, the life of a node, the admin API.
            Map.entry("door", Set.of("audit")),
            // Of the dialects what they can express, to tell it.
            Map.entry(
                    "openai",
                    Set.of(
                            "access",
                            "audit",
                            "chat",
                            "dialect",
                            "directory",
                            "door",
                            "flow",
                            "guard",
                            "relay",
                            "routing")),
            Map.entry("node", Set.of("audit", "directory", "door", "feed", "guard", "health", "ledger")),
            Map.entry("admin", Set.of("access", "credential", "directory", "feed", "flow", "health")));

    private Rooms() {}

    static ArchCondition<JavaClass> keepTheirArrows() {
        return new ArchCondition<>("keep to the arrows of their room") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var allowed = ARROWS.get(room(type));
                if (allowed == null) {
                    events.add(violated(type, type.getName() + " is in a room that has no arrows yet"));
                    return;
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(arrow -> leavesRoom(arrow) && !allowed.contains(room(arrow.getTargetClass())))
                        .forEach(arrow -> events.add(violated(type, arrow.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> useEveryArrow() {
        return new ArchCondition<>("use every arrow of their rooms") {
            private final Map<String, Set<String>> unused = ARROWS.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, arrows -> new TreeSet<>(arrows.getValue())));

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(Rooms::leavesRoom)
                        .forEach(arrow ->
                                unused.getOrDefault(room(type), Set.of()).remove(room(arrow.getTargetClass())));
            }

            @Override
            public void finish(ConditionEvents events) {
                unused.forEach((from, rooms) ->
                        rooms.forEach(to -> events.add(violated(from, "nothing in " + from + " uses " + to))));
            }
        };
    }

    private static boolean leavesRoom(Dependency arrow) {
        var target = arrow.getTargetClass();
        return target.getPackageName().startsWith(GATEWAY)
                && !room(target).equals(room(arrow.getOriginClass()))
                && !WORDS.contains(room(target));
    }

    private static String room(JavaClass type) {
        Function<String, String> first = rest -> rest.isEmpty() ? "" : rest.split("\\.", -1)[0];
        var name = type.getPackageName() + ".";
        return name.startsWith(GATEWAY) ? first.apply(name.substring(GATEWAY.length())) : "";
    }
}
