package dev.hubgate.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BodyPipeTest {

    private final AtomicInteger requested = new AtomicInteger();
    private final AtomicInteger cancelled = new AtomicInteger();
    private final BodyPipe pipe = new BodyPipe();

    private void subscribe() {
        pipe.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                requested.addAndGet((int) n);
            }

            @Override
            public void cancel() {
                cancelled.incrementAndGet();
            }
        });
    }

    private static List<ByteBuffer> buffers(String... texts) {
        return List.of(texts).stream()
                .map(text -> ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @Test
    void givesAllInOrderAndThenTheEnd() throws IOException {
        subscribe();
        pipe.onNext(buffers("a", "", "bc"));
        pipe.onNext(List.of());
        pipe.onNext(buffers("d"));
        pipe.onComplete();
        assertThat(pipe.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("abcd");
        assertThat(pipe.read()).isEqualTo(-1);
    }

    @Test
    void givesWhatCameBeforeItBrokeAndThenSaysThatItDid() throws IOException {
        subscribe();
        pipe.onNext(buffers("abc"));
        pipe.onError(new IOException("reset"));
        assertThat(pipe.readNBytes(3)).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        assertThatThrownBy(pipe::read).isInstanceOf(IOException.class).hasMessage("broken off");
        assertThatThrownBy(pipe::read).isInstanceOf(IOException.class);
    }

    @Test
    void asksForMoreOnlyWhenSomebodyWantsToReadIt() throws IOException {
        pipe.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long n) {
                requested.addAndGet((int) n);
                pipe.onNext(buffers("ab"));
            }

            @Override
            public void cancel() {
                cancelled.incrementAndGet();
            }
        });
        assertThat(requested).hasValue(0);
        assertThat(pipe.readNBytes(2)).asString(StandardCharsets.UTF_8).isEqualTo("ab");
        assertThat(requested).hasValue(1);
        assertThat(pipe.read()).isEqualTo('a');
        assertThat(requested).hasValue(2);
    }

    @Test
    void closingBreaksItOffAndWakesWhoeverReads() throws Exception {
        subscribe();
        var reading = CompletableFuture.supplyAsync(() -> {
            try {
                return "read " + pipe.read();
            } catch (IOException e) {
                return e.getMessage();
            }
        });
        pipe.close();
        assertThat(reading.get(10, TimeUnit.SECONDS)).isEqualTo("closed");
        assertThat(cancelled).hasValue(1);
    }

    @Test
    void aBodyThatWasClosedBeforeItBeganIsBrokenOffAtOnce() {
        pipe.close();
        subscribe();
        assertThat(cancelled).hasValue(1);
        assertThat(requested).hasValue(0);
    }
}
