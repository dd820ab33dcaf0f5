package dev.hubgate.gateway.media;

/**
 * Why something is not fetched, in words for the client. They are the same for every place that cannot be reached,
 * whatever the reason: otherwise they would draw a map of the network that the gateway stands in.
 */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private Refusal(String message) {
        super(message, null, false, false);
    }

    /** The URL alone says it. */
    static Refusal badUrl() {
        return new Refusal("This URL cannot be fetched: it must be an absolute http or https URL with a host name or a"
                + " plain IP address, on one of the usual ports and without a user name.");
    }

    /** Anything between the look-up of the name and the last byte. */
    static Refusal unreachable() {
        return new Refusal(
                "Nothing could be fetched from this URL: it must be publicly reachable and answer in time with"
                        + " status 200, uncompressed, after at most " + MediaFetcher.MOST_REDIRECTS + " redirects.");
    }

    /** @param limitBytes of all media of one request together */
    static Refusal tooLarge(long limitBytes) {
        return new Refusal("The media behind the URLs of this request are larger than " + limitBytes + " bytes.");
    }

    static Refusal unknownKind() {
        return new Refusal("What is behind this URL is no image, document, audio or video of a kind known here.");
    }
}
