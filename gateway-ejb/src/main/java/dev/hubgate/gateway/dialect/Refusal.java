package dev.hubgate.gateway.dialect;

/**
 * An answer with an error status.
 *
 * @param retryAfterSeconds as the provider said in a header, 0 if it did not
 * @param errorType what stands in Amazon's header {@code x-amzn-errortype}, else null
 * @param body the beginning of it
 */
public record Refusal(int status, int retryAfterSeconds, String errorType, byte[] body) {

    @Override
    public String toString() {
        return "Refusal[" + status + "]";
    }
}
