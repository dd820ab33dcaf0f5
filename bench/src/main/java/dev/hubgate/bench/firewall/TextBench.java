package dev.hubgate.bench.firewall;

import com.google.re2j.Pattern;
import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.policy.CustomPattern;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading a text for values and attacks, and the same with thirty patterns of a project's own. The text changes from call to call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TextBench {

    private static final int TEXTS = 16;
    private static final int RULES = 30;

    @Param({"prose", "dense", "code", "json", "scripts"})
    String text;

    @Param({"2048", "65536"})
    int size;

    private final Detector detector = new Detector(Names.shipped());
    private final Injection injection = new Injection();
    private final Policy withRules = rules();
    private final Budget budget = Budget.ample();
    private final String[] texts = new String[TEXTS];
    private int turn;

    @Setup(Level.Trial)
    public void write() {
        for (int i = 0; i < TEXTS; i++) {
            texts[i] = Prompts.of(text, size, i);
        }
    }

    private static Policy rules() {
        var forms =
                List.of("PRJ-%d\\d{4,6}", "(?i)\\bproject %d orion\\b", "emp%d[a-z]{2}\\d+", "(?:AC|XY)%d-[A-Z]{3}");
        var rules = IntStream.range(0, RULES)
                .mapToObj(i -> new CustomPattern(
                        "RULE_" + i, Pattern.compile(forms.get(i % forms.size()).formatted(i)), Action.REDACT))
                .toList();
        var usual = Policy.DEFAULT;
        return new Policy(
                usual.sensitivity(),
                usual.actions(),
                rules,
                usual.allow(),
                usual.injection(),
                usual.images(),
                usual.unreadable(),
                usual.restore(),
                usual.scanReplies());
    }

    private String next() {
        turn = (turn + 1) % TEXTS;
        return texts[turn];
    }

    @Benchmark
    public double all() {
        var next = next();
        return detector.detect("", next, Policy.DEFAULT, budget).size() + injection.score(next);
    }

    @Benchmark
    public double allAndRules() {
        var next = next();
        return detector.detect("", next, withRules, budget).size() + injection.score(next);
    }
}
