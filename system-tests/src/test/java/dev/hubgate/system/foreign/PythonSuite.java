package dev.hubgate.system.foreign;

import dev.hubgate.system.running.TestPlaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The pytest suite of this module, in a virtual environment under {@code target}. */
public final class PythonSuite {
    private static final Duration INSTALL_PATIENCE = Duration.ofMinutes(4);
    private static final Duration SCRIPT_PATIENCE = Duration.ofMinutes(3);
    private static final Path FOLDER = TestPlaces.module().resolve("python");
    private static final Path REQUIREMENTS = FOLDER.resolve("requirements.txt");

    private PythonSuite() {}

    /** Runs it against the Hubgate that these variables describe. */
    public static Stream<DynamicTest> run(Map<String, String> environment) throws IOException {
        Optional<Path> python = Command.onPath("python3");
        if (python.isEmpty()) {
            return ForeignSuite.notRun("the Python SDK and LangChain suite", "python3 is not on the PATH");
        }
        Path report = TestPlaces.target("python-report.xml");
        Files.deleteIfExists(report);
        Command pytest = Command.in(FOLDER, environmentOf(python.get()), "-m", "pytest", "--junit-xml=" + report);
        return ForeignSuite.run(pytest.with(environment), report);
    }

    /** Runs a program of this folder; says why it could not, or nothing. It must succeed. */
    public static Optional<String> script(String program, Object... arguments) throws IOException {
        Optional<Path> python = Command.onPath("python3");
        if (python.isEmpty()) {
            return Optional.of("python3 is not on the PATH");
        }
        Command.in(FOLDER, environmentOf(python.get()), program).and(arguments).succeed(SCRIPT_PATIENCE);
        return Optional.empty();
    }

    private static Path environmentOf(Path python) throws IOException {
        Path folder = TestPlaces.target("venv");
        Path interpreter = folder.resolve("bin").resolve("python");
        Path stamp = folder.resolve("hubgate-requirements.txt");
        if (!Files.exists(stamp) || Files.mismatch(stamp, REQUIREMENTS) >= 0) {
            Command.in(FOLDER, python, "-m", "venv", "--clear", folder).succeed(INSTALL_PATIENCE);
            Command.in(FOLDER, interpreter, "-m", "pip", "install", "--quiet", "-r", REQUIREMENTS)
                    .succeed(INSTALL_PATIENCE);
            Files.copy(REQUIREMENTS, stamp);
        }
        return interpreter;
    }
}
