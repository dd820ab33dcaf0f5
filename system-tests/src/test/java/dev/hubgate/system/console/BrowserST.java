package dev.hubgate.system.console;

import dev.hubgate.system.foreign.NodeSuite;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.running.SuiteEnvironment;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chromium with Playwright and axe: all of {@code browser/*.test.mjs}. */
@Tag("browser")
@ExtendWith(HubgateExtension.class)
class BrowserST {

    @TestFactory
    Stream<DynamicTest> browser(RunningHubgate hubgate) throws IOException, SQLException {
        var environment = new HashMap<>(SuiteEnvironment.of(hubgate));
        if (hubgate.process().isPresent()) {
            environment.putAll(new Reader(hubgate).settings());
        }
        return new NodeSuite("browser", "the browser suite").run(environment);
    }
}
