package dev.hubgate.launcher.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLinesTest {

    private static LogRecord log(String message, Object... parameters) {
        var log = new LogRecord(Level.WARNING, message);
        log.setLoggerName("dev.hubgate.x");
        log.setInstant(Instant.parse("2026-11-20T01:02:03.456789Z"));
        log.setParameters(parameters);
        return log;
    }

    private static JsonNode read(LogRecord log) {
        var line = new JsonLines().format(log);
        assertThat(line).endsWith("}\n");
        assertThat(line.strip()).doesNotContain("\n", "\r", "\u2028");
        return JsonMapper.shared().readTree(line);
    }

    @Test
    void writesOneObjectPerLine() {
        var line = read(log("{0} of {1}", 3, "five"));
        assertThat(line.propertyNames()).containsExactly("time", "level", "logger", "message", "thread");
        assertThat(line.path("time").asString()).isEqualTo("2026-11-20T01:02:03.456Z");
        assertThat(line.path("level").asString()).isEqualTo("WARNING");
        assertThat(line.path("logger").asString()).isEqualTo("dev.hubgate.x");
        assertThat(line.path("message").asString()).isEqualTo("3 of five");
        assertThat(line.path("thread").asString())
                .isEqualTo(Thread.currentThread().getName());
    }

    @Test
    void makesFieldsOfTheEntriesOfAMap() {
        var line = read(log("done", Map.of("correlation_id", "req_1", "status", 200, "message", "another")));
        assertThat(line.path("correlation_id").asString()).isEqualTo("req_1");
        assertThat(line.path("status").asInt()).isEqualTo(200);
        assertThat(line.path("message").asString()).isEqualTo("done");
    }

    @Test
    void survivesWhateverAMessageHolds() {
        var message = "\"\\\n\r\t\u0000\u001f\u2028 \uD83D\uDE00 \uD83D";
        assertThat(read(log(message)).path("message").asString()).isEqualTo(message);
    }

    @Test
    void keepsATraceInItsLine() {
        var log = log("failed");
        log.setThrown(new IllegalStateException("why"));
        assertThat(read(log).path("error").asString())
                .startsWith("java.lang.IllegalStateException: why\n\tat ")
                .contains("keepsATraceInItsLine");
    }

    @Test
    void namesAThreadWithoutName() throws InterruptedException {
        var line = new String[1];
        Thread.ofVirtual()
                .start(() -> line[0] = new JsonLines().format(log("x")))
                .join();
        assertThat(line[0]).matches("(?s).*\"thread\":\"thread-\\d+\".*");
    }
}
