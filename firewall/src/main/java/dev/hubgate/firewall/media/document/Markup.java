package dev.hubgate.firewall.media.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What XML, HTML and SVG show: without tags, with references to characters put in, so that a value that is spread over several tags is
 * one again. Nothing is parsed by a library, so nothing can be made to load or to expand.
 */
final class Markup {

    /** What ends a line where it begins or ends: of web pages, of text files of office programs, of their tables and slides. */
    private static final Set<String> LINES = Set.of(
            "p",
            "br",
            "div",
            "tr",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "title",
            "table",
            "text",
            "svg",
            "row",
            "si",
            "h",
            "sst",
            "comment",
            "relationship",
            "cr",
            "para",
            "section",
            "meta",
            "desc",
            "subject",
            "creator");

    private static final Set<String> CELLS = Set.of("td", "th", "c", "v", "tab", "s", "is", "table-cell");

    /** Members that are shown, or that lead out of the document. */
    private static final Set<String> SPOKEN = Set.of(
            "alt", "title", "value", "content", "href", "src", "target", "placeholder", "descr", "name", "author");

    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "commat", "@", "period", ".");

    private static final int LONGEST_REFERENCE = 10;

    private final String source;
    private final StringBuilder shown = new StringBuilder();

    private Markup(String source) {
        this.source = source;
    }

    /** Whether a text is markup. */
    static boolean is(String text) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.startsWith("<", at) && text.indexOf('>', at) > 0;
    }

    /** What it shows. Linear in its length. */
    static String shown(String source) {
        return new Markup(source).read();
    }

    private String read() {
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '<') {
                at = tag(at);
            } else if (c == '&') {
                at = reference(at, source.length());
            } else {
                shown.append(c);
                at++;
            }
        }
        return shown.toString();
    }

    private int tag(int at) {
        if (source.startsWith("<![CDATA[", at)) {
            int end = source.indexOf("]]>", at);
            int stop = end < 0 ? source.length() : end;
            shown.append(source, at + 9, stop);
            return Math.min(stop + 3, source.length());
        }
        if (source.startsWith("<!--", at)) {
            int end = source.indexOf("-->", at + 4);
            int stop = end < 0 ? source.length() : end;
            shown.append('\n').append(source, at + 4, stop).append('\n');
            return Math.min(stop + 3, source.length());
        }
        int end = source.indexOf('>', at);
        if (end < 0) {
            shown.append(source, at, source.length());
            return source.length();
        }
        int name = source.startsWith("</", at) ? at + 2 : at + 1;
        int stop = name;
        while (stop < end && !Character.isWhitespace(source.charAt(stop)) && source.charAt(stop) != '/') {
            stop++;
        }
        var local = source.substring(name, stop);
        local = local.substring(local.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        members(stop, end);
        if (LINES.contains(local)) {
            shown.append('\n');
        } else if (CELLS.contains(local)) {
            shown.append(' ');
        }
        return end + 1;
    }

    private void members(int from, int end) {
        int at = from;
        while (at < end) {
            int equals = within('=', at, end);
            if (equals < 0 || equals + 1 >= end) {
                return;
            }
            char quote = source.charAt(equals + 1);
            int close = quote == '"' || quote == '\'' ? within(quote, equals + 2, end) : -1;
            if (close < 0) {
                at = equals + 1;
                continue;
            }
            int name = equals;
            while (name > at && !Character.isWhitespace(source.charAt(name - 1)) && source.charAt(name - 1) != ':') {
                name--;
            }
            if (SPOKEN.contains(source.substring(name, equals).toLowerCase(Locale.ROOT))) {
                shown.append('\n');
                for (int i = equals + 2; i < close; ) {
                    if (source.charAt(i) == '&') {
                        i = reference(i, close);
                    } else {
                        shown.append(source.charAt(i++));
                    }
                }
                shown.append('\n');
            }
            at = close + 1;
        }
    }

    /** Never looks beyond: else many small tags would each read on to the end of the document. */
    private int within(char c, int from, int end) {
        for (int i = from; i < end; i++) {
            if (source.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    private int reference(int at, int limit) {
        int end = at + 1;
        while (end < limit && end - at < LONGEST_REFERENCE && source.charAt(end) != ';') {
            end++;
        }
        if (end >= limit || source.charAt(end) != ';') {
            shown.append('&');
            return at + 1;
        }
        var name = source.substring(at + 1, end);
        if (name.startsWith("#")) {
            int code = number(name);
            if (code > 0 && Character.isValidCodePoint(code) && (code < 0xD800 || code > 0xDFFF)) {
                shown.appendCodePoint(code);
                return end + 1;
            }
        } else if (NAMED.containsKey(name)) {
            shown.append(NAMED.get(name));
            return end + 1;
        }
        shown.append('&');
        return at + 1;
    }

    private static int number(String reference) {
        boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
        try {
            return hex ? Integer.parseInt(reference.substring(2), 16) : Integer.parseInt(reference.substring(1));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
