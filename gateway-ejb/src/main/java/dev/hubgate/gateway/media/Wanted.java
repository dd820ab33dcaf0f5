package dev.hubgate.gateway.media;

/**
 * A URL that stands in a request.
 *
 * @param url as the client wrote it
 * @param path JSON path of where it stands, for the error
 */
public record Wanted(String url, String path) {

    @Override
    public String toString() {
        return "Wanted[" + path + "]";
    }
}
