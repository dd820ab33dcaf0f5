package dev.hubgate.gateway.guard;

import dev.hubgate.gateway.media.Fetched;
import dev.hubgate.gateway.media.MediaFetcher;
import dev.hubgate.gateway.media.Wanted;
import dev.hubgate.gateway.relay.Call;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Images and files that a request only points at. Whoever is given the address reads what is there, so it is fetched and takes the
 * address's place: what is read here is what leaves.
 */
final class RemoteParts {

    /** A member of a part that says where its bytes are. */
    private record Pointer(ObjectNode holder, String member, String path) {

        String url() {
            return holder.get(member).stringValue();
        }
    }

    private RemoteParts() {}

    /**
     * Fetches them.
     *
     * @return by how many characters the request has grown
     * @throws dev.hubgate.gateway.failure.FailureException naming the part behind which there is nothing
     */
    static int fetch(ObjectNode body, MediaFetcher fetcher, Call call) {
        var pointers = pointers(body);
        if (pointers.isEmpty()) {
            return 0;
        }
        var wanted = new ArrayList<Wanted>();
        var places = new HashMap<String, Integer>();
        for (var pointer : pointers) {
            if (places.putIfAbsent(pointer.url(), wanted.size()) == null) {
                wanted.add(new Wanted(pointer.url(), pointer.path()));
            }
        }
        return put(pointers, places, fetcher.fetchAll(wanted, call));
    }

    private static int put(List<Pointer> pointers, Map<String, Integer> places, List<Fetched> fetched) {
        int grown = 0;
        for (var pointer : pointers) {
            var found = fetched.get(places.get(pointer.url()));
            var data = Base64.getEncoder().encodeToString(found.bytes());
            var url = "data:" + found.mediaType() + ";base64," + data;
            var member = pointer.member().equals("file_url") ? "file_data" : pointer.member();
            pointer.holder().remove(pointer.member());
            pointer.holder().put(member, url);
            grown += url.length();
        }
        return grown;
    }

    private static List<Pointer> pointers(ObjectNode body) {
        var found = new ArrayList<Pointer>();
        if (body.get("messages") instanceof ArrayNode messages) {
            for (int i = 0; i < messages.size(); i++) {
                if (messages.get(i).get("content") instanceof ArrayNode parts) {
                    for (int j = 0; j < parts.size(); j++) {
                        add(parts.get(j), "messages[" + i + "].content[" + j + "]", found);
                    }
                }
            }
        }
        return found;
    }

    private static void add(JsonNode part, String path, List<Pointer> found) {
        if (part instanceof ObjectNode object) {
            add(object, "image_url", path + ".image_url", found);
            if (object.get("image_url") instanceof ObjectNode image) {
                add(image, "url", path + ".image_url.url", found);
            }
            if (object.get("file") instanceof ObjectNode file) {
                add(file, "file_url", path + ".file.file_url", found);
                add(file, "file_data", path + ".file.file_data", found);
            }
        }
    }

    private static void add(ObjectNode holder, String member, String path, List<Pointer> found) {
        var value = holder.get(member);
        if (value != null && value.isString() && isWeb(value.stringValue())) {
            found.add(new Pointer(holder, member, path));
        }
    }

    private static boolean isWeb(String text) {
        var head = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
        return head.startsWith("http://") || head.startsWith("https://");
    }
}
