package dev.hubgate.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunIT {

    private static final Pattern TRIAL =
            Pattern.compile("curl .* (http:\\S+) -H 'Authorization: (\\S+ \\S+)' .* -d '(.*)'");

    @TempDir
    private Path temporary;

    private final List<RunningHubgate> started = new ArrayList<>();

    @AfterEach
    void leaveNothingRunning() throws InterruptedException {
        for (var run : started) {
            run.terminate();
        }
    }

    private RunningHubgate start() throws IOException, InterruptedException {
        var run = RunningHubgate.start("--port=" + PortCheck.free(), "--data=" + temporary.resolve("data"));
        started.add(run);
        assertThat(run.line("Ctrl-C")).as(run.output()).isNotNull();
        return run;
    }

    private long processesOfOurs() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(temporary.toString()))
                .count();
    }

    private static int answer(String trial, String port) throws IOException, InterruptedException {
        var parts = TRIAL.matcher(trial);
        assertThat(parts.matches()).as(trial).isTrue();
        var url = parts.group(1).replaceFirst(":\\d+/", ":" + port + "/");
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", parts.group(2))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(parts.group(3)))
                .build();
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static String port(RunningHubgate run) throws InterruptedException {
        return run.line("  API").replaceFirst(".*:(\\d+)/v1", "$1");
    }

    @Test
    void findsItsDataAgainAfterAKillAndLeavesNothingBehindWhenAskedToStop() throws Exception {
        var first = start();
        var trial = first.line("curl ");
        assertThat(answer(trial, port(first))).isEqualTo(200);

        var second = RunningHubgate.start("--port=" + PortCheck.free(), "--data=" + temporary.resolve("data"));
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).startsWith("hubgate: Another Hubgate is running on the data folder");

        assertThat(first.kill()).isEqualTo(137);
        assertThat(processesOfOurs()).as("the database server outlives a kill").isPositive();

        var again = start();
        assertThat(again.output()).doesNotContain("first start", "oat_", "oah_");
        assertThat(answer(trial, port(again))).isEqualTo(200);
        assertThat(again.terminate()).isZero();
        assertThat(again.output()).endsWith("Stopped.");
        assertThat(processesOfOurs()).isZero();
    }
}
