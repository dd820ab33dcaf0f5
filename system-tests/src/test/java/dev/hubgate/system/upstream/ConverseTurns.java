package dev.hubgate.system.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the messages of a request to Bedrock.
 *
 * @param claude whether the model can prove what it thought
 */
record ConverseTurns(Strict body, boolean claude) {
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_.:-]{1,64}");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final Pattern TITLE = Pattern.compile("[a-zA-Z0-9()\\[\\]-]+( [a-zA-Z0-9()\\[\\]-]+)*");

    List<Turn> read() {
        return body.list("messages").stream().map(this::turn).toList();
    }

    private Turn turn(Strict message) {
        boolean ofModel = message.only("role", "content")
                .choice("role", "user", "assistant")
                .equals("assistant");
        List<Block> blocks = new ArrayList<>();
        boolean document = false;
        for (Strict block : message.list("content")) {
            document |= block.has("document");
            if (!block.has("cachePoint")) {
                blocks.add(ofModel ? said(block) : shown(block));
            }
        }
        var turn = new Turn(ofModel, blocks, message.path());
        if (document && !turn.has(Block.Text.class)) {
            throw message.wrong("a document block needs a text block beside it");
        }
        return turn;
    }

    private Block said(Strict block) {
        return switch (block.oneOf("text", "toolUse", "reasoningContent")) {
            case "text" -> new Block.Text(block.only("text").filled("text"));
            case "toolUse" -> {
                Strict use = block.only("toolUse").child("toolUse").only("toolUseId", "name", "input");
                use.child("input");
                yield new Block.Call(use.text("toolUseId", ID), use.text("name", NAME));
            }
            default -> thought(block.only("reasoningContent").child("reasoningContent"));
        };
    }

    private Block thought(Strict thought) {
        if (thought.oneOf("reasoningText", "redactedContent").equals("reasoningText")) {
            Strict text = thought.child("reasoningText").only("text", "signature");
            if (!claude || !Proof.of(AnthropicTurns.SIGNER, text.text("text")).equals(text.text("signature"))) {
                throw text.wrong("Invalid `signature` in `thinking` block");
            }
        }
        return new Block.Thought();
    }

    private static Block shown(Strict block) {
        return switch (block.oneOf("text", "toolResult", "image", "document")) {
            case "text" -> new Block.Text(block.only("text").filled("text"));
            case "toolResult" -> result(block.only("toolResult").child("toolResult"));
            case "image" -> {
                Strict image = block.only("image").child("image").only("format", "source");
                image.choice("format", "png", "jpeg", "gif", "webp");
                AnthropicTurns.isBase64(image.child("source").only("bytes"), "bytes");
                yield new Block.Shown();
            }
            default -> {
                Strict document = block.only("document").child("document").only("format", "name", "source");
                document.choice("format", "pdf", "csv", "doc", "docx", "xls", "xlsx", "html", "txt", "md");
                document.text("name", TITLE);
                AnthropicTurns.isBase64(document.child("source").only("bytes"), "bytes");
                yield new Block.Shown();
            }
        };
    }

    private static Block result(Strict result) {
        result.only("toolUseId", "content", "status");
        List<Block> inside = new ArrayList<>();
        for (Strict block : result.list("content")) {
            inside.add(
                    block.oneOf("text", "json", "image", "document").equals("json")
                            ? new Block.Text(block.get("json").toString())
                            : shown(block));
        }
        return new Block.Result(result.text("toolUseId", ID), null, new Turn(false, inside, "").text());
    }
}
