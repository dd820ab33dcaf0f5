package dev.hubgate.gateway.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a request points at instead of containing it. */
public final class RemoteMedia {

    private RemoteMedia() {}

    /**
     * The URLs, each once, with the JSON path of where it stands first.
     *
     * @param wanted which parts matter
     */
    public static Map<String, String> of(ChatRequest request, Predicate<Part> wanted) {
        var found = new LinkedHashMap<String, String>();
        for (int i = 0; i < request.messages().size(); i++) {
            var parts = request.messages().get(i).content();
            for (int j = 0; j < parts.size(); j++) {
                if (wanted.test(parts.get(j)) && media(parts.get(j)) instanceof Media.Remote remote) {
                    found.putIfAbsent(remote.url(), "messages[" + i + "].content[" + j + "]");
                }
            }
        }
        return found;
    }

    /** The request with what was fetched in place of where it was. */
    public static ChatRequest inlined(ChatRequest request, Map<String, Media.Inline> fetched) {
        if (fetched.isEmpty()) {
            return request;
        }
        return request.withMessages(request.messages().stream()
                .map(message -> inlined(message, fetched))
                .toList());
    }

    private static Message inlined(Message message, Map<String, Media.Inline> fetched) {
        return switch (message) {
            case Message.User user -> new Message.User(inlined(user.content(), fetched), user.name(), user.extras());
            case Message.ToolResult result ->
                new Message.ToolResult(
                        result.callId(), inlined(result.content(), fetched), result.legacy(), result.extras());
            case Message.Instruction instruction -> instruction;
            case Message.Assistant assistant -> assistant;
        };
    }

    private static List<Part> inlined(List<Part> parts, Map<String, Media.Inline> fetched) {
        var all = new ArrayList<Part>(parts.size());
        for (var part : parts) {
            var inline = media(part) instanceof Media.Remote remote ? fetched.get(remote.url()) : null;
            all.add(
                    switch (part) {
                        case Part.Image image
                        when inline != null -> new Part.Image(inline, image.detail(), image.extras());
                        case Part.File file
                        when inline != null -> new Part.File(inline, file.filename(), file.extras());
                        default -> part;
                    });
        }
        return all;
    }

    private static Media media(Part part) {
        return switch (part) {
            case Part.Image image -> image.media();
            case Part.File file -> file.media();
            default -> null;
        };
    }
}
