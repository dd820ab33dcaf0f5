package dev.hubgate.gateway.dialect.anthropic;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.chat.ChatRequest;
import dev.hubgate.gateway.chat.Tool;
import dev.hubgate.gateway.dialect.WireJson;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * OpenAI's {@code web_search_options} as the tool that Anthropic's servers run.
 *
 * @see <a href="https://docs.claude.com/en/docs/agents-and-tools/tool-use/web-search-tool">Anthropic's reference</a>
 */
final class WebSearch {

    static final String NAME = "web_search";
    private static final String TYPE = "web_search_20250305";
    /** Each search costs, and what it finds is paid for as input: a model must not search without end. */
    private static final int MOST_SEARCHES = 5;

    private static final Set<String> FIELDS = Set.of("search_context_size", "user_location");
    private static final List<String> PLACES = List.of("city", "region", "country", "timezone");

    private WebSearch() {}

    static boolean honours(JsonNode options, ChatRequest request, ClaudeModel model) {
        var size = Json.field(options, "search_context_size");
        return model.webSearch()
                && FIELDS.containsAll(options.propertyNames())
                && (size == null || "medium".equals(WireJson.text(options, "search_context_size")))
                && request.tools().stream().noneMatch(WebSearch::isNamedAlike);
    }

    static ObjectNode tool(JsonNode options) {
        var tool = Json.object().put("type", TYPE).put("name", NAME).put("max_uses", MOST_SEARCHES);
        var location = WireJson.object(WireJson.object(options, "user_location"), "approximate");
        if (location != null) {
            var place = tool.putObject("user_location").put("type", "approximate");
            for (var name : PLACES) {
                var value = WireJson.textOrEmpty(location, name);
                if (!value.isEmpty()) {
                    place.put(name, value);
                }
            }
        }
        return tool;
    }

    private static boolean isNamedAlike(Tool tool) {
        return tool instanceof Tool.Function function && function.name().equals(NAME);
    }
}
