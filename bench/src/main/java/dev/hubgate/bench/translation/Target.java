package dev.hubgate.bench.translation;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Whose format a benchmark translates from or to. */
@State(Scope.Benchmark)
public class Target {

    @Param({"openai", "anthropic", "gemini", "bedrock"})
    private String provider;

    private Provider chosen;

    /** Chooses it. */
    @Setup
    public void choose() {
        chosen = Provider.of(provider);
    }

    Provider provider() {
        return chosen;
    }
}
