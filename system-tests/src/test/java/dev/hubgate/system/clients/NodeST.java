package dev.hubgate.system.clients;

import dev.hubgate.system.foreign.NodeSuite;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.RunningHubgate;
import dev.hubgate.system.running.SuiteEnvironment;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Node: {@code openai}. */
@Tag("sdk")
@ExtendWith(HubgateExtension.class)
class NodeST {

    @TestFactory
    Stream<DynamicTest> node(RunningHubgate hubgate) throws IOException {
        return Stream.concat(
                new NodeSuite("node", "the Node SDK suite").run(SuiteEnvironment.of(hubgate)),
                Stream.of(Protests.none(hubgate, "Node")));
    }
}
