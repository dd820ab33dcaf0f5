package dev.hubgate.bench.translation;

import java.util.List;

/** What a provider sends, in the shape of its recordings. */
interface Wire {

    /** A stream that says these pieces of text. */
    List<WireEvent> text(List<String> pieces);

    /** A stream that calls {@link Said#TOOL} with these words as its argument {@code text}. */
    List<WireEvent> call(Said said);

    /** A whole reply that says this text and calls {@link Said#TOOL} twice with these arguments, a JSON object. */
    String whole(String text, String arguments);
}
