package dev.hubgate.system.upstream;

/** A part of a turn. */
sealed interface Block {

    record Text(String text) implements Block {}

    /** @param id null where the vendor does without */
    record Call(String id, String name) implements Block {}

    /**
     * What a tool gave.
     *
     * @param id of the call, null where the vendor does without
     * @param name of the tool, null where the vendor names none
     */
    record Result(String id, String name, String text) implements Block {}

    /** What the model thought, with a proof that is right. */
    record Thought() implements Block {}

    /** An image, a file. */
    record Shown() implements Block {}
}
