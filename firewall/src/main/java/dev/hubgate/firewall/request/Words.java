package dev.hubgate.firewall.request;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of the interfaces: which names of members they use, and which values are words of theirs and so nobody's. They stand in
 * {@code words.txt}, one list to a line.
 */
final class Words {

    private static final Map<String, Set<String>> LISTS = read();
    private static final Set<String> NAMES = LISTS.get("names");
    private static final Set<String> CHOSEN = LISTS.get("chosen");
    private static final Set<String> CHOICES = LISTS.get("choices");
    private static final Set<String> SCHEMA = LISTS.get("schema");
    private static final Set<String> IDS = LISTS.get("ids");
    private static final Set<String> FREE = LISTS.get("free");
    private static final Set<String> REASONING = LISTS.get("reasoning");
    private static final Set<String> PROOFS = LISTS.get("proofs");
    private static final Set<String> PLAIN = LISTS.get("plain");

    /** A longer name is no cue. */
    private static final int LONGEST = 64;

    private Words() {}

    /** Whether a member of this name belongs to an interface and holds more of the interface. */
    static boolean isKnown(String name) {
        return NAMES.contains(name) || CHOSEN.contains(name) || isId(name) || isReasoning(name);
    }

    /** Whether a member of this name holds what a client makes up: arguments, schemas, metadata. */
    static boolean isFree(String name) {
        return FREE.contains(name);
    }

    /** Whether a member holds one of the choices that an interface gives, and nothing else. */
    static boolean isChoice(String name, String value) {
        return CHOSEN.contains(name) && CHOICES.contains(value);
    }

    /** Whether a member of this name holds a word of the interface, unless the client put something else there. */
    static boolean isChosen(String name) {
        return CHOSEN.contains(name);
    }

    /** Whether this is what a JSON schema says of a type. */
    static boolean isSchemaType(String name, String value) {
        return name.equals("type") && SCHEMA.contains(value);
    }

    static boolean isId(String name) {
        return IDS.contains(name);
    }

    /** Whether a member holds what a model thought: it comes back as the provider made it. */
    static boolean isReasoning(String name) {
        return REASONING.contains(name);
    }

    /** Whether a member proves what a model thought. */
    static boolean isProof(String name) {
        return PROOFS.contains(name);
    }

    /** Whether a name says nothing about anybody, so that it may be told. */
    static boolean isPlain(String name) {
        if (isKnown(name) || isFree(name)) {
            return true;
        }
        if (name.isEmpty() || name.length() > LONGEST || !name.chars().allMatch(Words::isOfName)) {
            return false;
        }
        for (var word : split(name)) {
            if (!PLAIN.contains(word) && !NAMES.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** What the name of a member says of its value, as words: {@code customerSsn} is {@code customer Ssn}. */
    static String label(String name) {
        if (name.length() > LONGEST) {
            return "";
        }
        var label = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (begins(name, i)) {
                label.append('_');
            }
            label.append(Character.isLetterOrDigit(c) ? c : '_');
        }
        return label.toString();
    }

    /** An identifier with its words and its numbers apart, as long as it was: {@code call-42-7} is {@code call 42-7}. */
    static String loosened(String identifier) {
        StringBuilder loose = null;
        for (int i = 1; i + 1 < identifier.length(); i++) {
            char c = identifier.charAt(i);
            boolean joins = c == '_' || c == '-' || c == '.' || c == '/' || c == '=';
            if (joins && Character.isDigit(identifier.charAt(i - 1)) != Character.isDigit(identifier.charAt(i + 1))) {
                loose = loose == null ? new StringBuilder(identifier) : loose;
                loose.setCharAt(i, ' ');
            }
        }
        return loose == null ? identifier : loose.toString();
    }

    private static boolean isOfName(int c) {
        return c == '_' || c == '-' || c == '$' || (c < 128 && Character.isLetterOrDigit(c));
    }

    private static List<String> split(String name) {
        var words = new ArrayList<String>();
        for (var word : label(name).toLowerCase(Locale.ROOT).split("_", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** Whether a word begins within one: a capital behind a small letter, or the last of several before a small one. */
    private static boolean begins(String name, int at) {
        if (at == 0 || !Character.isUpperCase(name.charAt(at)) || !Character.isLetterOrDigit(name.charAt(at - 1))) {
            return false;
        }
        return Character.isLowerCase(name.charAt(at - 1))
                || (at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1)));
    }

    private static Map<String, Set<String>> read() {
        try (var in = Words.class.getResourceAsStream("words.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var lists = new HashMap<String, Set<String>>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && line.charAt(0) != '#') {
                    lists.merge(
                            line.substring(0, colon),
                            Set.of(line.substring(colon + 1).strip().split(" +", -1)),
                            Words::both);
                }
            }
            return Map.copyOf(lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }
}
