package dev.hubgate.system.upstream;

import java.util.List;
import java.util.stream.Collectors;

/**
 * All that one side says at a time.
 *
 * @param path where it stands in the request
 */
record Turn(boolean ofModel, List<Block> blocks, String path) {

    String text() {
        return some(Block.Text.class).stream().map(Block.Text::text).collect(Collectors.joining(" "));
    }

    List<Block.Call> calls() {
        return some(Block.Call.class);
    }

    List<Block.Result> results() {
        return some(Block.Result.class);
    }

    boolean has(Class<? extends Block> kind) {
        return blocks.stream().anyMatch(kind::isInstance);
    }

    /** How many blocks before the first of another kind. */
    long leading(Class<? extends Block> kind) {
        return blocks.stream().takeWhile(kind::isInstance).count();
    }

    private <B extends Block> List<B> some(Class<B> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
