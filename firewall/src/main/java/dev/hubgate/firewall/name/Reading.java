package dev.hubgate.firewall.name;

import dev.hubgate.firewall.Finding;
import java.util.List;

/** From the tags of one window to what is found in it. */
final class Reading {

    /** The margin of a score of 0.85, as a relaxed policy wants it. */
    private static final double SURE = 75;

    /** The margin of a score of 0.35: nobody wants less. */
    private static final double LEAST = -57;
    /** The part before the at sign, in characters. */
    private static final int LONGEST_ADDRESS = 64;

    private static final double AT_NOTHING = Math.log(0.6 / 0.4);
    private static final double SLOPE = (Math.log(0.85 / 0.15) - AT_NOTHING) / SURE;

    private final CharSequence text;
    private final Tokens tokens;
    private final Tagger tagger;
    private final List<Finding> findings;
    private int[] tags;

    Reading(CharSequence text, Tokens tokens, Tagger tagger, List<Finding> findings) {
        this.text = text;
        this.tokens = tokens;
        this.tagger = tagger;
        this.findings = findings;
    }

    void read() {
        tags = tagger.tag(tokens);
        for (var i = 0; i < tokens.count; ) {
            i = tags[i] == Tag.NONE ? doubt(i) : chosen(i);
        }
    }

    private int chosen(int from) {
        var to = from + 1;
        while (to < tokens.count && Tag.inside(tags[to])) {
            to++;
        }
        add(from, to, tags[from]);
        return to;
    }

    /** What the tagger nearly chose: only who is strict wants to know. */
    private int doubt(int from) {
        if (!doubted(from)) {
            return from + 1;
        }
        var tag = tagger.second(from);
        var to = from + 1;
        while (to < tokens.count && tokens.breaks[to] == 0 && doubted(to) && tagger.second(to) == tag) {
            to++;
        }
        add(from, to, tag);
        return to;
    }

    private boolean doubted(int i) {
        return tags[i] == Tag.NONE && !sign(i) && tagger.nearly(i, LEAST);
    }

    private void add(int from, int to, int tag) {
        var first = from;
        var last = to - 1;
        while (first < last && sign(first)) {
            first++;
        }
        while (last > first && tokens.form[last] == Form.SIGN) {
            last--;
        }
        if (!handle(tokens.start[first], tokens.end[last])) {
            findings.add(new Finding(
                    Tag.type(tag), tokens.start[first], tokens.end[last], score(tagger.margin(from, to, tag))));
        }
    }

    private boolean sign(int i) {
        return tokens.form[i] == Form.SIGN || tokens.form[i] == Form.STOP;
    }

    /** Part of a mail address or of a name with an at sign: others look for those. */
    private boolean handle(int start, int end) {
        if (start > 0 && text.charAt(start - 1) == '@') {
            return true;
        }
        for (var i = start; i < end; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        var at = end;
        while (at < text.length() && at < end + LONGEST_ADDRESS && local(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '@';
    }

    private static boolean local(char c) {
        return Tokens.within(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }

    /** 0.60 for what is just chosen, 0.85 where about six of seven are right. */
    private static double score(double margin) {
        return 1 / (1 + Math.exp(-AT_NOTHING - SLOPE * margin));
    }
}
