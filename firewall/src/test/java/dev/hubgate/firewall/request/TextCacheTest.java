package dev.hubgate.firewall.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.injection.Role;
import dev.hubgate.firewall.policy.Policy;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TextCacheTest {

    private static final String TEXT = "a text that is long enough for it to be worth while to remember it";

    private final TextCache cache = new TextCache(1 << 20);
    private final AtomicInteger reads = new AtomicInteger();

    private List<Detection> read(Policy policy, String label, String text) {
        return cache.of(policy).detections(label, text, () -> {
            reads.incrementAndGet();
            return List.of(new Detection("EMAIL", Action.REDACT, 0, 3, 1));
        });
    }

    @Test
    void readsATextOnce() {
        assertThat(read(Asking.REDACT, "", TEXT)).isEqualTo(read(Asking.REDACT, "", TEXT));
        assertThat(reads).hasValue(1);
    }

    @Test
    void readsItAgainUnderAnotherLabelOrPolicy() {
        read(Asking.REDACT, "", TEXT);
        read(Asking.REDACT, "ssn", TEXT);
        read(Asking.BLOCK, "", TEXT);
        read(Asking.REDACT, "", TEXT + "!");

        assertThat(reads).hasValue(4);
    }

    @Test
    void remembersOnlyWhoIsInnocent() {
        var known = cache.of(Asking.REDACT);

        assertThat(known.flagged(Role.USER, TEXT, () -> reads.incrementAndGet() > 0))
                .isTrue();
        assertThat(known.flagged(Role.USER, TEXT, () -> reads.incrementAndGet() > 9))
                .isFalse();
        assertThat(known.flagged(Role.USER, TEXT, () -> reads.incrementAndGet() > 0))
                .isFalse();
        assertThat(known.flagged(Role.TOOL, TEXT, () -> reads.incrementAndGet() > 0))
                .isTrue();
        assertThat(reads).hasValue(3);
    }

    @Test
    void findsTheSameTwiceInAConversation() {
        var json = "{'messages':[{'role':'user','content':'" + TEXT + " from jane@x.com'}]}";

        assertThat(Asking.redacted(json)).isEqualTo(Asking.redacted(json)).contains("[EMAIL_1]");
    }
}
