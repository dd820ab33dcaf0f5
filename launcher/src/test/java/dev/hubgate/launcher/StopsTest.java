package dev.hubgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopsTest {

    private final Stops stops = new Stops();
    private final List<String> stopped = new ArrayList<>();

    @Test
    void stopsTheLatestFirstAndEachOnce() {
        stops.add(() -> stopped.add("database"));
        stops.add(() -> stopped.add("server"));
        stops.run();
        stops.run();
        assertThat(stopped).containsExactly("server", "database");
    }

    @Test
    void stopsTheOthersWhenOneFails() {
        stops.add(() -> stopped.add("database"));
        stops.add(() -> {
            throw new IOException("no");
        });
        stops.run();
        assertThat(stopped).containsExactly("database");
    }

    @Test
    void hurriesOnlyWhatWouldOutliveTheProcess() {
        stops.add(() -> stopped.add("server"));
        stops.inHaste(() -> stopped.add("database"));
        stops.haste();
        assertThat(stopped).containsExactly("database");
    }
}
