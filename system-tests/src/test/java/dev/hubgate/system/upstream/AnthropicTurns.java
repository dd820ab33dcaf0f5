package dev.hubgate.system.upstream;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the messages of a request to Anthropic. */
record AnthropicTurns(Strict body) {
    static final String SIGNER = "claude";

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_-]+");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,200}");

    List<Turn> read() {
        return body.list("messages").stream().map(AnthropicTurns::turn).toList();
    }

    private static Turn turn(Strict message) {
        message.only("role", "content");
        boolean ofModel = message.choice("role", "user", "assistant").equals("assistant");
        if (message.get("content").isString()) {
            return new Turn(ofModel, List.of(new Block.Text(message.filled("content"))), message.path());
        }
        List<Block> blocks = new ArrayList<>();
        for (Strict block : message.list("content")) {
            blocks.add(ofModel ? said(block) : shown(block));
        }
        return new Turn(ofModel, blocks, message.path());
    }

    private static Block said(Strict block) {
        return switch (block.choice("type", "text", "tool_use", "thinking", "redacted_thinking")) {
            case "text" -> text(block);
            case "tool_use" -> {
                block.only("type", "id", "name", "input", "cache_control").child("input");
                yield new Block.Call(block.text("id", ID), block.text("name", NAME));
            }
            case "thinking" -> {
                block.only("type", "thinking", "signature");
                if (!Proof.of(SIGNER, block.text("thinking")).equals(block.text("signature"))) {
                    throw block.wrong("Invalid `signature` in `thinking` block");
                }
                yield new Block.Thought();
            }
            default -> {
                block.only("type", "data").text("data");
                yield new Block.Thought();
            }
        };
    }

    private static Block shown(Strict block) {
        return switch (block.choice("type", "text", "tool_result", "image", "document")) {
            case "text" -> text(block);
            case "tool_result" -> result(block);
            default -> {
                block.only("type", "source", "cache_control", "title", "context", "citations");
                source(block.child("source"));
                yield new Block.Shown();
            }
        };
    }

    private static Block text(Strict block) {
        return new Block.Text(
                block.only("type", "text", "cache_control", "citations").filled("text"));
    }

    private static Block result(Strict block) {
        block.only("type", "tool_use_id", "content", "is_error", "cache_control");
        String id = block.text("tool_use_id", ID);
        if (!block.has("content")) {
            return new Block.Result(id, null, "");
        }
        if (block.get("content").isString()) {
            return new Block.Result(id, null, block.text("content"));
        }
        List<Block> inside =
                block.list("content").stream().map(AnthropicTurns::shown).toList();
        return new Block.Result(id, null, new Turn(false, inside, "").text());
    }

    private static void source(Strict source) {
        switch (source.choice("type", "base64", "url", "text")) {
            case "base64" -> {
                source.only("type", "media_type", "data").text("media_type");
                isBase64(source, "data");
            }
            case "url" -> source.only("type", "url").text("url");
            default -> source.only("type", "media_type", "data").choice("media_type", "text/plain");
        }
    }

    static void isBase64(Strict holder, String name) {
        try {
            if (Base64.getDecoder().decode(holder.filled(name)).length == 0) {
                throw holder.wrong(name, "must not be empty");
            }
        } catch (IllegalArgumentException broken) {
            throw holder.wrong(name, "Invalid base64 data");
        }
    }
}
