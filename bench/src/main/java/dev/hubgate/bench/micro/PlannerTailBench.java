package dev.hubgate.bench.micro;

import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.directory.Routing;
import dev.hubgate.gateway.directory.Ruling;
import dev.hubgate.gateway.health.Health;
import dev.hubgate.gateway.routing.Conversations;
import dev.hubgate.gateway.routing.Planner;
import dev.hubgate.gateway.routing.RoutePlan;
import dev.hubgate.store.access.KeyText;
import dev.hubgate.store.tenancy.RoutingRules;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The worst that a plan has to look at, each time told apart: a model that nine providers sell, called with three credentials
 * each, of which health is known; a fallback model of the same kind; and conversations that stay where they are cached.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PlannerTailBench {

    private static final RoutingRules RULES = new RoutingRules(
            null,
            null,
            "balanced",
            List.of(),
            List.of("fp4"),
            List.of("oah/" + Settings.OTHER_SHARED_MODEL),
            List.of("error"),
            true,
            false,
            null,
            30,
            70);

    private final Directory directory = Settings.directory(KeyText.mint(KeyText.Kind.PROJECT), 3);
    private final Project project = new Project("prj_1", 4_096, false, true, Routing.of(RULES), Ruling.OFF);
    private final Health health = new Health(0, System::nanoTime, () -> 0.5);
    private final Planner planner = new Planner(health, new Conversations());
    private final ModelRequest request =
            RequestReader.chat(RequestReader.tree(Bodies.chat("oah/" + Settings.SHARED_MODEL, 2_048)));

    public PlannerTailBench() {
        planner.plan(request, project, directory)
                .legs()
                .forEach(leg -> health.enter(leg.offer()).succeeded(100_000_000, 900_000_000, 100));
    }

    @Benchmark
    public RoutePlan largest() {
        return planner.plan(request, project, directory);
    }
}
