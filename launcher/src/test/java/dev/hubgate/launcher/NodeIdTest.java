package dev.hubgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeIdTest {

    @TempDir
    private Path temporary;

    @Test
    void staysTheSameInADataFolderAndDiffersBetweenTwo() throws Exception {
        try (var one = DataFolder.open(temporary.resolve("one"));
                var other = DataFolder.open(temporary.resolve("other"))) {
            var name = NodeId.find(null, one);
            assertThat(name).matches("node-[0-9a-f]{12}").isNotEqualTo(NodeId.find("", other));
            assertThat(NodeId.find(" ", one)).isEqualTo(name);
        }
    }

    @Test
    void isTheGivenOneWhereThereIsOne() throws Exception {
        try (var folder = DataFolder.open(temporary)) {
            assertThat(NodeId.find("gateway-1", folder)).isEqualTo("gateway-1");
            assertThat(folder.nodeId()).doesNotExist();
        }
    }
}
