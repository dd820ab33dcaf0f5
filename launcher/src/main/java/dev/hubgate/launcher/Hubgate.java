package dev.hubgate.launcher;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "hubgate",
        description = "A self-hosted, multi-tenant LLM gateway.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = RunCommand.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Hubgate {

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        var code = commandLine().execute(args);
        // Not exit: by now everything of ours is stopped, and hooks of the server would begin to stop it again.
        Runtime.getRuntime().halt(code);
    }

    static CommandLine commandLine() {
        var errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new CommandLine(new Hubgate())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setErr(errors)
                .setExecutionExceptionHandler((failure, line, parsed) -> refuse(failure, line.getErr()));
    }

    private static int refuse(Exception failure, PrintWriter errors) throws Exception {
        if (failure instanceof Refusal) {
            errors.println("hubgate: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
