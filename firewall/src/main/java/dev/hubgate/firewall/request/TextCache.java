package dev.hubgate.firewall.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.injection.Role;
import dev.hubgate.firewall.policy.Policy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What was found in texts that were read before, so that a long conversation costs only its new part. It knows a text only by a hash
 * under a key that is made anew in every process, and of what was found only the kinds and the places. Each policy has its own part:
 * nobody can tell by the clock what others have sent. For all threads at once.
 */
public final class TextCache {

    private static final int ENTRY_BYTES = 160;
    private static final int DETECTION_BYTES = 48;
    private static final String HASH = "HmacSHA256";

    private enum Kind {
        VALUES,
        INJECTION,
        IMAGE
    }

    private final Cache<ByteBuffer, List<Detection>> found;
    // By identity, as weak keys are: a policy is made once for all requests of a project.
    private final Cache<Policy, Long> policies =
            Caffeine.newBuilder().weakKeys().build();
    private final AtomicLong numbers = new AtomicLong();
    private final Mac prototype;

    /** @param bytes about how much memory it may take */
    public TextCache(long bytes) {
        found = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((ByteBuffer key, List<Detection> value) -> ENTRY_BYTES + DETECTION_BYTES * value.size())
                .build();
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            prototype = Mac.getInstance(HASH);
            prototype.init(new SecretKeySpec(key, HASH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HASH, e);
        }
    }

    /** What is known under a policy. Belongs to one thread at a time. */
    View of(Policy policy) {
        try {
            return new View((Mac) prototype.clone(), policies.get(policy, ignored -> numbers.incrementAndGet()));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the hash of the JDK can be copied", e);
        }
    }

    /** The part of a cache that belongs to one policy. */
    final class View {

        private final Mac mac;
        private final long policy;

        private View(Mac mac, long policy) {
            this.mac = mac;
            this.policy = policy;
        }

        List<Detection> detections(String label, String text, Supplier<List<Detection>> read) {
            // Even a text of one letter takes ten times as long to read as to look up: what it is said to be is read
            // with it.
            var key = key(Kind.VALUES, label, bytes(text));
            var known = found.getIfPresent(key);
            if (known == null) {
                known = List.copyOf(read.get());
                found.put(key, known);
            }
            return known;
        }

        boolean flagged(Role role, String text, BooleanSupplier judge) {
            // Nothing found is kept as a verdict of innocence; the guilty are judged again, and that is rare.
            var key = key(Kind.INJECTION, role.name(), bytes(text));
            if (found.getIfPresent(key) != null) {
                return false;
            }
            boolean flagged = judge.getAsBoolean();
            if (!flagged) {
                found.put(key, List.of());
            }
            return flagged;
        }

        /** Whether nothing was found in an image before. */
        boolean isClean(byte[] bytes) {
            return found.getIfPresent(key(Kind.IMAGE, "", bytes)) != null;
        }

        void clean(byte[] bytes) {
            found.put(key(Kind.IMAGE, "", bytes), List.of());
        }

        private ByteBuffer key(Kind kind, String label, byte[] bytes) {
            var name = bytes(label);
            mac.update(ByteBuffer.allocate(16 + name.length)
                    .putLong(policy)
                    .putInt(kind.name().hashCode())
                    .putInt(name.length)
                    .put(name)
                    .flip());
            return ByteBuffer.wrap(mac.doFinal(bytes));
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
