package dev.hubgate.firewall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON value: maps, lists, strings, numbers, booleans. */
final class JsonLine {
    private final String text;
    private int at;

    private JsonLine(String text) {
        this.text = text;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String line) {
        return (Map<String, Object>) new JsonLine(line).value();
    }

    private Object value() {
        char c = next();
        if (c == '"') {
            return string();
        }
        if (c == '{') {
            return map();
        }
        if (c == '[') {
            return list();
        }
        int start = at;
        while (at < text.length() && ",}] ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var word = text.substring(start, at);
        return word.equals("true") || word.equals("false")
                ? (Object) Boolean.valueOf(word)
                : (Object) Integer.valueOf(word);
    }

    private Map<String, Object> map() {
        at++;
        var map = new LinkedHashMap<String, Object>();
        while (next() != '}') {
            var key = (String) value();
            next();
            at++;
            map.put(key, value());
            at += next() == ',' ? 1 : 0;
        }
        at++;
        return map;
    }

    private List<Object> list() {
        at++;
        List<Object> list = new ArrayList<>();
        while (next() != ']') {
            list.add(value());
            at += next() == ',' ? 1 : 0;
        }
        at++;
        return list;
    }

    private char next() {
        while (text.charAt(at) == ' ') {
            at++;
        }
        return text.charAt(at);
    }

    private String string() {
        var out = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            c = text.charAt(++at);
            switch (c) {
                case 'u' -> {
                    out.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                    at += 4;
                }
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r' -> out.append('\r');
                case 'b' -> out.append('\b');
                case 'f' -> out.append('\f');
                default -> out.append(c);
            }
        }
        at++;
        return out.toString();
    }
}
