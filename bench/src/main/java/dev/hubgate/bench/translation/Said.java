package dev.hubgate.bench.translation;

import dev.hubgate.gateway.Json;
import java.util.ArrayList;
import java.util.List;

/** What a model says, cut into pieces as small as a model's tokens. */
record Said(List<String> pieces) {

    static final String TOOL = "send_message";

    private static final String[] WORDS = {
        "The",
        " parcel",
        " has",
        " left",
        " the",
        " warehouse",
        " in",
        " Köln",
        " and",
        " will",
        " reach",
        " you",
        " on",
        " Friday",
        ",",
        " between",
        " 9",
        " and",
        " 11",
        ".\n",
        "Its",
        " number",
        " is",
        " \"",
        "A",
        "-",
        "417",
        "\"",
        "."
    };

    /** So many pieces. */
    static Said of(int pieces) {
        var said = new ArrayList<String>(pieces);
        for (int i = 0; i < pieces; i++) {
            said.add(WORDS[i % WORDS.length]);
        }
        return new Said(said);
    }

    /** At least so many characters. */
    static String text(int chars) {
        var all = new StringBuilder();
        for (int i = 0; all.length() < chars; i++) {
            all.append(WORDS[i % WORDS.length]);
        }
        return all.toString();
    }

    String text() {
        return String.join("", pieces);
    }

    /** The arguments of a call that passes the text on. */
    static String arguments(String text) {
        return Json.object().put("text", text).toString();
    }

    /** The same, cut into as many pieces as the text. */
    List<String> argumentPieces() {
        var all = arguments(text());
        var cut = new ArrayList<String>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            cut.add(all.substring(place(i, all), place(i + 1, all)));
        }
        return cut;
    }

    private int place(int piece, String all) {
        return (int) ((long) all.length() * piece / pieces.size());
    }

    /** As a JSON string. */
    static String quoted(String text) {
        return Json.MAPPER.getNodeFactory().stringNode(text).toString();
    }
}
