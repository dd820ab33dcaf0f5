package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.dialect.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes OpenAI's annotations of Bedrock's citations. OpenAI knows only those of pages that have a URL. */
final class Citations {

    private Citations() {}

    /** @return null if it is of something without a URL */
    static ObjectNode annotation(JsonNode citation) {
        var location = WireJson.object(citation, "location");
        var web = WireJson.object(location, "web");
        var url = web == null ? WireJson.text(citation, "source") : WireJson.text(web, "url");
        if (url == null || !(url.startsWith("https://") || url.startsWith("http://"))) {
            return null;
        }
        var title = WireJson.text(citation, "title");
        var fallback = WireJson.text(web, "domain");
        var annotation = Json.object().put("type", "url_citation");
        annotation
                .putObject("url_citation")
                .put("url", url)
                .put("title", title != null ? title : fallback != null ? fallback : url);
        return annotation;
    }
}
