package dev.hubgate.system.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Another node on the database that a first one of these tests has brought up; it must end before that one. */
public record SecondNode(HubgateProcess process) implements AutoCloseable {

    /** Starts it with its data in a new folder of that name, and waits until it is ready. */
    public static SecondNode start(RunningHubgate first, String folder) throws IOException {
        return start(first, folder, Map.of());
    }

    /** The same with settings of its own. */
    public static SecondNode start(RunningHubgate first, String folder, Map<String, String> own) throws IOException {
        Path data = first.process().orElseThrow().data();
        List<String> postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        String password = Files.readString(data.resolve("postgres.password")).strip();
        Map<String, String> settings = new HashMap<>(Map.of(
                "HUBGATE_DATABASE_URL",
                "postgresql://127.0.0.1:" + postmaster.get(3).strip() + "/hubgate",
                "HUBGATE_DATABASE_USER",
                "postgres",
                "HUBGATE_DATABASE_PASSWORD",
                password,
                "HUBGATE_MASTER_KEY",
                Files.readString(data.resolve("master.key")).strip()));
        settings.putAll(own);
        return new SecondNode(
                HubgateProcess.start(TestPlaces.freePort(), TestPlaces.emptied("data/" + folder), settings));
    }

    /** The API as the holder of this bearer sees it on this node. */
    public Endpoint as(String bearer) {
        return new Endpoint(process.baseUrl(), bearer);
    }

    @Override
    public void close() {
        process.close();
    }
}
