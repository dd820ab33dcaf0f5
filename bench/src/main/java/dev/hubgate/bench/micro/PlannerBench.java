package dev.hubgate.bench.micro;

import dev.hubgate.gateway.chat.ModelRequest;
import dev.hubgate.gateway.chat.RequestReader;
import dev.hubgate.gateway.directory.Directory;
import dev.hubgate.gateway.directory.Project;
import dev.hubgate.gateway.directory.Ruling;
import dev.hubgate.gateway.health.Health;
import dev.hubgate.gateway.routing.Conversations;
import dev.hubgate.gateway.routing.Planner;
import dev.hubgate.gateway.routing.RoutePlan;
import dev.hubgate.store.access.KeyText;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From a model's name to a plan: one provider forced, and the cheapest of nine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PlannerBench {

    private final Directory directory = Settings.directory(KeyText.mint(KeyText.Kind.PROJECT));
    private final Planner planner = new Planner(new Health(0, System::nanoTime, () -> 0.5), new Conversations());
    private final ModelRequest forced = request(Settings.FIRST_MODEL);
    private final ModelRequest open = request("oah/" + Settings.SHARED_MODEL);

    private static ModelRequest request(String model) {
        return RequestReader.chat(RequestReader.tree(Bodies.chat(model, 2_048)));
    }

    @Benchmark
    public RoutePlan forced() {
        return planner.plan(forced, Project.tenantWide(Ruling.OFF), directory);
    }

    @Benchmark
    public RoutePlan cheapestOfNine() {
        return planner.plan(open, Project.tenantWide(Ruling.OFF), directory);
    }
}
