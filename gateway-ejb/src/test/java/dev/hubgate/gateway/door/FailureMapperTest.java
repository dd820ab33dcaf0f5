package dev.hubgate.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.store.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class FailureMapperTest {

    /** What the mapper logs while something runs, as it would stand in a file. */
    private static List<String> logged(Runnable action) {
        var lines = new ArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().format(line));
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        var logger = Logger.getLogger(FailureMapper.class.getName());
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            action.run();
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }
        return lines;
    }

    @Test
    void aFailureStaysWhatItIs() {
        assertThat(FailureMapper.of(Failure.timeout("groq").exception(), "req_1"))
                .isEqualTo(Failure.timeout("groq"));
    }

    @Test
    void aConflictIsOneForTheCallerToo() {
        var failure = FailureMapper.of(new Conflict("This address is taken."), "req_1");
        assertThat(failure.status()).isEqualTo(409);
        assertThat(failure.message()).isEqualTo("This address is taken.");
    }

    @Test
    void whatNobodyExpectedIsLoggedByItsPlaceAndAnsweredWithoutDetail() {
        var lines = logged(() -> {
            var failure = FailureMapper.of(new IllegalStateException("secret payload"), "req_1");
            assertThat(failure).isEqualTo(Failure.internal());
        });
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("req_1", "java.lang.IllegalStateException", "FailureMapperTest")
                .doesNotContain("secret payload");
    }

    @Test
    void whatWasExpectedIsNotLogged() {
        assertThat(logged(() -> FailureMapper.of(Failure.internal().exception(), "req_1")))
                .isEmpty();
    }
}
