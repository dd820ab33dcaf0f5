package dev.hubgate.gateway.flow;

import dev.hubgate.gateway.dialect.Dialect;
import dev.hubgate.gateway.directory.Upstream;
import dev.hubgate.gateway.failure.Failure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All dialects by their names. */
@ApplicationScoped
public class Dialects {

    /** The simulation answers in the best known of them. */
    private static final String SANDBOX_SPEAKS = "openai";

    @Inject
    @Any
    private Instance<Dialect> all;

    private Map<String, Dialect> byName;

    @PostConstruct
    void collect() {
        byName = all.stream().collect(Collectors.toMap(Dialect::name, Function.identity()));
    }

    /** @throws dev.hubgate.gateway.failure.FailureException if the provider speaks one that nobody here does */
    public Dialect of(Upstream upstream) {
        var dialect = byName.get(upstream.isSandbox() ? SANDBOX_SPEAKS : upstream.dialect());
        if (dialect == null) {
            throw Failure.providerUnavailable(upstream.name(), "speaks a dialect that is not known here")
                    .exception();
        }
        return dialect;
    }
}
