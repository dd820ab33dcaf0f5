package dev.hubgate.system.running;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one {@link RunningHubgate} of the suite to every test that asks for it; stops it after the last one. */
public final class HubgateExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(HubgateExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningHubgate.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Start.class, any -> new Start(), Start.class)
                .hubgate();
    }

    /** One attempt, remembered also when it failed: else every test class would wait for a start of its own. */
    private static final class Start implements AutoCloseable {
        private final RunningHubgate hubgate;
        private final Throwable failure;

        Start() {
            RunningHubgate started = null;
            Throwable failed = null;
            try {
                started = RunningHubgate.find();
            } catch (IOException | RuntimeException | AssertionError notStarted) {
                failed = notStarted;
            }
            hubgate = started;
            failure = failed;
        }

        RunningHubgate hubgate() {
            if (failure != null) {
                String reason =
                        String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
                throw new AssertionError("no Hubgate to test: " + reason, failure);
            }
            return hubgate;
        }

        @Override
        public void close() throws IOException {
            if (hubgate != null) {
                hubgate.close();
            }
        }
    }
}
