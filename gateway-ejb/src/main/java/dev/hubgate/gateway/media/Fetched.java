package dev.hubgate.gateway.media;

/**
 * What a URL pointed at.
 *
 * @param mediaType what the bytes are, whatever the server said they were; such as {@code image/png}
 * @param bytes never logged, never kept
 */
public record Fetched(String mediaType, byte[] bytes) {

    @Override
    public String toString() {
        return "Fetched[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
