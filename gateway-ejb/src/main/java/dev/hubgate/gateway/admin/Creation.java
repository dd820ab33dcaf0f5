package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.failure.Failure;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * A create as it came in.
 *
 * @param operation method and path
 * @param idempotencyKey chosen by the client for this very create, null if it gave none
 */
public record Creation<D extends Draft>(AdminCaller caller, String operation, String idempotencyKey, D draft) {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    public Creation {
        if (idempotencyKey != null && !KEY.matcher(idempotencyKey).matches()) {
            throw Failure.invalid(HEADER, HEADER + " must have 1 to 255 visible ASCII characters.")
                    .exception();
        }
    }

    /** The create that the request asks for. */
    public static <D extends Draft> Creation<D> of(ContainerRequestContext request, D draft) {
        var operation = request.getMethod() + " /" + request.getUriInfo().getPath();
        return new Creation<>(AdminFilter.callerOf(request), operation, request.getHeaderString(HEADER), draft);
    }

    byte[] keyHash() {
        return sha256(idempotencyKey.getBytes(StandardCharsets.UTF_8));
    }

    /** Of operation and meaning: blanks and the order of fields do not matter. */
    byte[] bodyHash() {
        return sha256((operation + "\n").getBytes(StandardCharsets.UTF_8), AdminJson.write(draft));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
