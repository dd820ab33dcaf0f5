package dev.hubgate.gateway.dialect;

import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Media;
import dev.hubgate.gateway.chat.Message;
import dev.hubgate.gateway.chat.Part;
import dev.hubgate.gateway.chat.ResponseFormat;
import dev.hubgate.gateway.chat.Tool;
import dev.hubgate.gateway.chat.ToolChoice;
import java.util.List;
import java.util.function.BiConsumer;

/** Walks through a request and names each feature that it needs, with the JSON path where it stands. */
final class Needs {

    private Needs() {}

    static void of(ChatRequest request, BiConsumer<Feature, String> need) {
        for (int i = 0; i < request.messages().size(); i++) {
            of(request.messages().get(i), "messages[" + i + "]", need);
        }
        if (request.streamed()) {
            need.accept(Feature.STREAMING, "stream");
        }
        for (int i = 0; i < request.tools().size(); i++) {
            need.accept(
                    request.tools().get(i) instanceof Tool.Function ? Feature.TOOLS : Feature.CUSTOM_TOOLS,
                    "tools[" + i + "]");
        }
        var choice = choice(request);
        if (choice != null) {
            need.accept(choice, "tool_choice");
        }
        switch (request.format()) {
            case ResponseFormat.JsonObject ignored -> need.accept(Feature.JSON_OBJECT, "response_format");
            case ResponseFormat.JsonSchema ignored -> need.accept(Feature.JSON_SCHEMA, "response_format");
            case ResponseFormat.Opaque ignored -> need.accept(Feature.PASS_THROUGH, "response_format");
            case ResponseFormat.Text ignored -> {}
            case null -> {}
        }
    }

    /** @return null if nothing special is asked for */
    private static Feature choice(ChatRequest request) {
        return switch (request.toolChoice()) {
            case ToolChoice.None ignored -> request.tools().isEmpty() ? null : Feature.TOOL_CHOICE_NONE;
            case ToolChoice.Required ignored -> Feature.TOOL_CHOICE_REQUIRED;
            case ToolChoice.Named ignored -> Feature.TOOL_CHOICE_NAMED;
            case ToolChoice.Allowed ignored -> Feature.TOOL_CHOICE_ALLOWED;
            case ToolChoice.Opaque ignored -> Feature.CUSTOM_TOOLS;
            case ToolChoice.Auto ignored -> null;
            case null -> null;
        };
    }

    private static void of(Message message, String path, BiConsumer<Feature, String> need) {
        List<Part> parts = message.content();
        for (int i = 0; i < parts.size(); i++) {
            var at = path + ".content[" + i + "]";
            switch (parts.get(i)) {
                case Part.Text ignored -> {}
                case Part.Refusal ignored -> {}
                case Part.Image image -> need.accept(image(image.media()), at);
                case Part.Audio ignored -> need.accept(Feature.AUDIO_INPUT, at);
                case Part.File file -> need.accept(file(file.media()), at);
                case Part.Opaque ignored -> need.accept(Feature.PASS_THROUGH, at);
            }
        }
        if (message instanceof Message.Assistant assistant) {
            for (int i = 0; i < assistant.calls().size(); i++) {
                if (assistant.calls().get(i).custom()) {
                    need.accept(Feature.CUSTOM_TOOLS, path + ".tool_calls[" + i + "]");
                }
            }
        }
    }

    private static Feature image(Media media) {
        return media instanceof Media.Remote ? Feature.IMAGE_URL : Feature.IMAGE_INLINE;
    }

    private static Feature file(Media media) {
        return switch (media) {
            case Media.Inline ignored -> Feature.FILE_INLINE;
            case Media.Remote ignored -> Feature.FILE_URL;
            case Media.Stored ignored -> Feature.FILE_ID;
        };
    }
}
