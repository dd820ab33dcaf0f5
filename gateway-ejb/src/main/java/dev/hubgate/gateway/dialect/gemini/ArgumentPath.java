package dev.hubgate.gateway.dialect.gemini;

import java.util.ArrayList;
import java.util.List;

/** The places that pieces of arguments have: the plain part of JSONPath, such as {@code $.stops[0]['the city']}. */
final class ArgumentPath {

    private ArgumentPath() {}

    /** The names and numbers of a path, empty if it is none. */
    static List<Object> steps(String path) {
        var steps = new ArrayList<Object>();
        int at = path.startsWith("$") ? 1 : path.length();
        while (at < path.length()) {
            if (path.charAt(at) == '.') {
                int end = at + 1;
                while (end < path.length() && ".[".indexOf(path.charAt(end)) < 0) {
                    end++;
                }
                steps.add(path.substring(at + 1, end));
                at = end;
            } else {
                int end = path.indexOf(']', at);
                if (path.charAt(at) != '[' || end < 0) {
                    return List.of();
                }
                steps.add(step(path.substring(at + 1, end)));
                at = end + 1;
            }
        }
        return steps;
    }

    private static Object step(String inBrackets) {
        boolean number = !inBrackets.isEmpty()
                && inBrackets.length() < 6
                && inBrackets.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number) {
            return Integer.valueOf(inBrackets);
        }
        boolean quoted = inBrackets.length() >= 2 && "'\"".indexOf(inBrackets.charAt(0)) >= 0;
        return quoted ? inBrackets.substring(1, inBrackets.length() - 1) : inBrackets;
    }
}
