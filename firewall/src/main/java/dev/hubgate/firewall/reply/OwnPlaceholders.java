package dev.hubgate.firewall.reply;

import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.redaction.Vault;
import java.util.ArrayList;
import java.util.List;

/** Where the placeholders of the request stand in a text. What is found of them is no finding: {@code password: [PASSWORD_1]}. */
final class OwnPlaceholders {

    private static final int LONGEST = 100;
    /** So many letters and digits beside a placeholder are a value of their own. */
    private static final int OWN_VALUE = 6;

    private final String text;
    private final List<int[]> places = new ArrayList<>();

    OwnPlaceholders(Vault asked, String text) {
        this.text = text;
        for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
            int close = text.indexOf(']', open, Math.min(text.length(), open + LONGEST));
            if (close > 0 && asked.has(text.substring(open, close + 1))) {
                places.add(new int[] {open, close + 1});
            }
        }
    }

    List<Detection> without(List<Detection> found) {
        if (places.isEmpty()) {
            return found;
        }
        var kept = new ArrayList<Detection>();
        int at = 0;
        for (var one : found) {
            while (at < places.size() && places.get(at)[1] <= one.start()) {
                at++;
            }
            if (at == places.size() || places.get(at)[0] >= one.end() || beside(one, at) >= OWN_VALUE) {
                kept.add(one);
            }
        }
        return kept;
    }

    /** How many letters and digits of a finding are in no placeholder. */
    private int beside(Detection found, int first) {
        int count = 0;
        int place = first;
        for (int i = found.start(); i < found.end(); i++) {
            if (place < places.size() && i >= places.get(place)[0]) {
                i = places.get(place++)[1] - 1;
            } else if (Character.isLetterOrDigit(text.charAt(i))) {
                count++;
            }
        }
        return count;
    }
}
