package dev.hubgate.system.clients;

import dev.hubgate.system.foreign.PythonSuite;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.running.SuiteEnvironment;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Python: {@code openai}, LangChain and {@code openai-agents}. */
@Tag("sdk")
@ExtendWith(HubgateExtension.class)
class PythonST {

    @TestFactory
    Stream<DynamicTest> python(RunningHubgate hubgate) throws IOException {
        return Stream.concat(
                PythonSuite.run(SuiteEnvironment.of(hubgate)), Stream.of(Protests.none(hubgate, "Python")));
    }
}
