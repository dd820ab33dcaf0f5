package dev.hubgate.firewall.request;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Where a text goes when it has been changed. */
sealed interface Slot {

    /** Puts a text in the place of the one that was read. */
    void set(String text);

    /** The value of a member. */
    record Member(Tree tree, ObjectNode object, String name) implements Slot {

        @Override
        public void set(String text) {
            object.set(name, StringNode.valueOf(text));
            tree.change();
        }
    }

    /** An element of an array. */
    record Element(Tree tree, ArrayNode array, int index) implements Slot {

        @Override
        public void set(String text) {
            array.set(index, StringNode.valueOf(text));
            tree.change();
        }
    }

    /** The name of a member. */
    record Name(Tree tree, ObjectNode object, String name) implements Slot {

        @Override
        public void set(String text) {
            tree.rename(object, name, text);
        }
    }

    /** A string that is the whole of a text of JSON. */
    record Whole(Tree tree) implements Slot {

        @Override
        public void set(String text) {
            tree.replace(StringNode.valueOf(text));
        }
    }

    /** The text of a document. */
    record File(Attachment attachment) implements Slot {

        @Override
        public void set(String text) {
            attachment.replace(text);
        }
    }

    /** A text that was sent as the numbers of its tokens. */
    record Tokens(TokenTexts texts, int index) implements Slot {

        @Override
        public void set(String text) {
            texts.replace(index, text);
        }
    }
}
