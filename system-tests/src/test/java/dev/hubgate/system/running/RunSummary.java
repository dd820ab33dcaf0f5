package dev.hubgate.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes {@code target/summary.properties}: how many tests ran, by kind, what they published, which did not run and why. */
public final class RunSummary implements TestExecutionListener {
    private enum Kind {
        SDK,
        BROWSER,
        REPLAY,
        BLACKBOX
    }

    private final Map<Kind, Integer> run = new EnumMap<>(Kind.class);
    private final List<String> notRun = new ArrayList<>();
    private final Map<String, String> published = new LinkedHashMap<>();
    private int failed;
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        notRun.add(test.getDisplayName() + " (" + reason + ")");
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == Status.ABORTED) {
            notRun.add(result.getThrowable().map(Throwable::getMessage).orElse(test.getDisplayName()));
        } else if (result.getStatus() == Status.FAILED) {
            failed++;
        }
        if (test.isTest() && result.getStatus() != Status.ABORTED) {
            run.merge(kindOf(test), 1, Integer::sum);
        }
    }

    @Override
    public synchronized void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        published.putAll(entry.getKeyValuePairs());
    }

    private Kind kindOf(TestIdentifier test) {
        Optional<TestIdentifier> at = Optional.of(test);
        while (at.isPresent()) {
            for (Kind kind : Kind.values()) {
                String tag = kind.name().toLowerCase(Locale.ROOT);
                if (at.get().getTags().stream().anyMatch(own -> own.getName().equals(tag))) {
                    return kind;
                }
            }
            at = plan.getParent(at.get());
        }
        return Kind.BLACKBOX;
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan finished) {
        if (!Boolean.getBoolean("hubgate.summary")) {
            return;
        }
        var lines = new StringBuilder();
        for (Kind kind : Kind.values()) {
            lines.append(kind.name().toLowerCase(Locale.ROOT) + "=" + run.getOrDefault(kind, 0) + "\n");
        }
        published.forEach((name, value) -> lines.append(name + "=" + value + "\n"));
        lines.append("failed=" + failed + "\n");
        lines.append("not_run=" + String.join("; ", notRun).replaceAll("\\s+", " ") + "\n");
        try {
            Files.writeString(TestPlaces.target("summary.properties"), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
