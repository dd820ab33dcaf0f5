package dev.hubgate.gateway.chat;

/**
 * What a reply says of itself, and each chunk of it too.
 *
 * @param created seconds since 1970
 * @param model the provider's name for the model that answered
 * @param systemFingerprint null if the provider gave none
 * @param serviceTier null if the provider gave none
 */
public record ReplyHead(String id, long created, String model, String systemFingerprint, String serviceTier) {

    public ReplyHead(String id, long created, String model) {
        this(id, created, model, null, null);
    }
}
