package dev.hubgate.system.upstream;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads the contents of a request to Gemini.
 *
 * @param third whether it is a model of the third generation, which wants proof of each turn's first call
 */
record GeminiTurns(Strict body, boolean onVertex, boolean third) {
    static final String SIGNER = "gemini";

    private static final String NO_PROOF = "skip_thought_signature_validator";
    private static final Pattern UPLOADED = Pattern.compile(
            "https://(generativelanguage\\.googleapis\\.com/v1beta/files/|www\\.youtube\\.com/|youtu\\.be/).*");

    List<Turn> read() {
        List<Turn> turns = new ArrayList<>();
        List<Strict> contents = body.list("contents");
        int lastQuestion = lastQuestion(contents);
        for (int index = 0; index < contents.size(); index++) {
            turns.add(turn(contents.get(index), third && index > lastQuestion));
        }
        return turns;
    }

    private static int lastQuestion(List<Strict> contents) {
        for (int index = contents.size() - 1; index >= 0; index--) {
            Strict content = contents.get(index);
            boolean asks = content.list("parts").stream().anyMatch(part -> !part.has("functionResponse"));
            if (content.text("role").equals("user") && asks) {
                return index;
            }
        }
        return -1;
    }

    private Turn turn(Strict content, boolean wantsProof) {
        boolean ofModel =
                content.only("role", "parts").choice("role", "user", "model").equals("model");
        List<Block> blocks = new ArrayList<>();
        boolean proven = !wantsProof;
        for (Strict part : content.list("parts")) {
            part.only(
                    "text",
                    "inlineData",
                    "fileData",
                    "functionCall",
                    "functionResponse",
                    "thought",
                    "thoughtSignature",
                    "mediaResolution");
            Block block = block(part, ofModel);
            if (block instanceof Block.Call call && !(proven || part.has("thoughtSignature"))) {
                throw part.wrong("Function call is missing a thought_signature in functionCall parts. This is required"
                        + " for tools to work correctly: " + call.name());
            }
            proven |= block instanceof Block.Call;
            if (part.has("thoughtSignature") && isProof(part, block)) {
                blocks.add(new Block.Thought());
            }
            if (!part.get("thought").asBoolean(false)) {
                blocks.add(block);
            }
        }
        return new Turn(ofModel, blocks, content.path());
    }

    /** @return false for Google's own word for a proof that got lost */
    private static boolean isProof(Strict part, Block block) {
        String signature = part.text("thoughtSignature");
        if (signature.equals(NO_PROOF)) {
            return false;
        }
        String about = switch (block) {
            case Block.Call call -> call.name();
            case Block.Text text -> text.text();
            default -> "";
        };
        if (!signature.equals(Proof.of(SIGNER, about)) && !signature.equals(Proof.of(SIGNER, ""))) {
            throw part.wrong("Corrupted thought signature.");
        }
        return true;
    }

    private Block block(Strict part, boolean ofModel) {
        return switch (part.oneOf("text", "inlineData", "fileData", "functionCall", "functionResponse")) {
            case "text" -> new Block.Text(part.text("text"));
            case "inlineData" -> {
                Strict data = part.child("inlineData").only("mimeType", "data");
                data.filled("mimeType");
                AnthropicTurns.isBase64(data, "data");
                yield new Block.Shown();
            }
            case "fileData" -> file(part.child("fileData").only("mimeType", "fileUri"));
            case "functionCall" -> call(part.child("functionCall"), ofModel);
            default -> result(part.child("functionResponse"), ofModel);
        };
    }

    private Block file(Strict file) {
        String uri = file.filled("fileUri");
        if (!onVertex && !UPLOADED.matcher(uri).matches()) {
            throw file.wrong("fileUri", "Invalid or unsupported file uri");
        }
        return new Block.Shown();
    }

    private Block call(Strict call, boolean ofModel) {
        known(call, "name", "args");
        if (!ofModel) {
            throw call.wrong("function calls are the model's");
        }
        call.child("args");
        return new Block.Call(call.get("id").asString(null), call.filled("name"));
    }

    private Block result(Strict result, boolean ofModel) {
        known(result, "name", "response");
        if (ofModel) {
            throw result.wrong("function responses are the user's");
        }
        Strict response = result.child("response");
        String said = response.has("result")
                ? response.get("result").asString("")
                : response.node().toString();
        return new Block.Result(result.get("id").asString(null), result.filled("name"), said);
    }

    private void known(Strict node, String name, String value) {
        if (onVertex) {
            node.only(name, value);
        } else {
            node.only(name, value, "id");
        }
    }
}
