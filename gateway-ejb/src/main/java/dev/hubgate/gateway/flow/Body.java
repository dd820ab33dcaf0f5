package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.failure.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads bodies, never more than {@code hubgate.gateway.max-body-bytes}. */
@ApplicationScoped
public class Body {

    private int maxBytes;

    /** For the container's proxy only. */
    protected Body() {}

    @Inject
    public Body(@ConfigProperty(name = "hubgate.gateway.max-body-bytes", defaultValue = "16777216") int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * The whole body.
     *
     * @param contentType as the client said, or null
     * @throws dev.hubgate.gateway.failure.FailureException if it is not JSON, too large, or did not come
     */
    public byte[] read(InputStream in, String contentType) {
        if (contentType == null || !isJson(contentType)) {
            throw Failure.unsupportedMediaType().exception();
        }
        try {
            var bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw Failure.tooLarge(maxBytes).exception();
            }
            return bytes;
        } catch (IOException e) {
            throw Failure.invalid(null, "The body did not come in completely.").exception();
        }
    }

    private static boolean isJson(String contentType) {
        var end = contentType.indexOf(';');
        var type =
                (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }
}
