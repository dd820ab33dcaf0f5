package dev.hubgate.gateway.door;

import java.util.Set;

/** The paths that a record may name. Anything else a client made up stays out of it. */
final class Endpoints {

    private static final Set<String> KNOWN = Set.of(
            "v1/capabilities", "v1/chat/completions", "v1/embeddings", "v1/firewall/scan", "v1/models", "v1/route");

    private Endpoints() {}

    /** @param path without a leading slash */
    static String of(String path) {
        if (KNOWN.contains(path)) {
            return "/" + path;
        }
        return path.startsWith("v1/models/") ? "/v1/models/{id}" : "unknown";
    }
}
