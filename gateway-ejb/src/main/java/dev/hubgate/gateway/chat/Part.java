package dev.hubgate.gateway.chat;

import tools.jackson.databind.node.ObjectNode;

/** A piece of what a message says. */
public sealed interface Part {

    /** @param extras fields beside the known ones, such as {@code cache_control}; empty if there are none */
    record Text(String text, ObjectNode extras) implements Part {

        public Text(String text) {
            this(text, Extras.NONE);
        }

        @Override
        public String toString() {
            return "Text[" + text.length() + " characters]";
        }
    }

    /** What an assistant said instead of an answer. */
    record Refusal(String text) implements Part {

        @Override
        public String toString() {
            return "Refusal[" + text.length() + " characters]";
        }
    }

    /** @param detail {@code low}, {@code high}, {@code auto}, or null */
    record Image(Media media, String detail, ObjectNode extras) implements Part {

        @Override
        public String toString() {
            return "Image[" + media + "]";
        }
    }

    /**
     * A sound.
     *
     * @param format such as {@code wav} or {@code mp3}
     * @param base64 the bytes
     */
    record Audio(String format, String base64, ObjectNode extras) implements Part {

        @Override
        public String toString() {
            return "Audio[" + format + ", " + base64.length() + " characters]";
        }
    }

    /** @param filename null if it has none */
    record File(Media media, String filename, ObjectNode extras) implements Part {

        @Override
        public String toString() {
            return "File[" + media + "]";
        }
    }

    /** A part of a type that nobody here knows. Only a provider of the same format can be given it. */
    record Opaque(ObjectNode json) implements Part {

        @Override
        public String toString() {
            return "Opaque[…]";
        }
    }
}
