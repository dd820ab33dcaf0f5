package dev.hubgate.gateway.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Fails;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("InputStreamSlowMultibyteRead") // odd streams, not fast ones
class BodyTest {

    private final Body body = new Body(10);

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "APPLICATION/JSON; charset=utf-8", " application/vnd.x+json ;a=b"})
    void takesJson(String contentType) {
        assertThat(body.read(bytes(10), contentType)).hasSize(10);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "text/plain", "application/xml", "text/x+json", "application/jsonx", ";application/json"})
    void takesNothingElse(String contentType) {
        assertThat(Fails.of(() -> body.read(bytes(1), contentType)).status()).isEqualTo(415);
    }

    @Test
    void takesNoMoreThanTheLimit() {
        var failure = Fails.of(() -> body.read(bytes(11), "application/json"));
        assertThat(failure.status()).isEqualTo(413);
        assertThat(failure.message()).contains("10 bytes");
    }

    @Test
    void readsNoMoreThanItNeedsToKnowThatItIsTooMuch() {
        var endless = new InputStream() {
            private int given;

            @Override
            public int read() {
                given++;
                assertThat(given).isLessThan(100);
                return 0;
            }
        };
        assertThat(Fails.of(() -> body.read(endless, "application/json")).status())
                .isEqualTo(413);
    }

    @Test
    void aBodyThatBreaksOffIsTheClientsFault() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
        assertThat(Fails.of(() -> body.read(broken, "application/json")).status())
                .isEqualTo(400);
    }
}
