package dev.hubgate.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What one run was asked for.
 *
 * @param host the address to listen on
 * @param publicUrl where people and programs reach this node, without a slash at the end
 * @param data the folder for everything that outlives the process
 * @param database an existing PostgreSQL; empty for the embedded one
 * @param drain how long requests in flight may take at the end
 * @param logs where the JSON lines go
 */
public record RunSettings(
        String host,
        int port,
        URI publicUrl,
        Path data,
        Optional<DatabaseAddress> database,
        Apps apps,
        Duration drain,
        Logs logs) {

    /** Where the JSON lines go. */
    public enum Logs {
        FILE,
        STDOUT;

        /** Lower case, as people type it. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The URL of a path of this node, seen from this machine. */
    public URI local(String path) {
        var reachable = wildcard(host) ? "127.0.0.1" : host;
        return URI.create("http://" + bracketed(reachable) + ":" + port + path);
    }

    /** What {@code publicUrl} is when no one says otherwise. */
    static URI usualUrl(String host, int port) {
        var name = wildcard(host) || host.equals("127.0.0.1") || host.equals("::1") ? "localhost" : host;
        return URI.create("http://" + bracketed(name) + ":" + port);
    }

    private static boolean wildcard(String host) {
        return host.equals("0.0.0.0") || host.equals("::");
    }

    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
