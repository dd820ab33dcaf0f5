package dev.hubgate.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever happens in whatever order: health is what one would have written down. */
class PaperTest {

    private static final int[] MILLIS = {0, 1, 200, 999, 1_000, 2_999, 5_000, 10_000, 30_000, 60_000};

    /** A call as both see it. */
    private record Pair(Visit visit, Paper.Call call) {}

    private final Ward ward = new Ward();
    private final Paper paper = new Paper();
    private final List<Pair> out = new ArrayList<>();
    private long nowMs;

    @Property(tries = 2_000)
    void anythingThatHappensIsAsOnPaper(@ForAll @Size(max = 300) List<@IntRange(max = 99_999) Integer> anything) {
        for (var step : anything) {
            step(step);
            assertThat(ward.standing()).isEqualTo(paper.standing(nowMs));
            assertThat(ward.rests()).isEqualTo(paper.rests(nowMs));
        }
    }

    /** Little but good and bad ends, so that none happens too early for half of twenty to have failed. */
    @Property(tries = 2_000)
    void goodAndBadEndsAreAsOnPaper(@ForAll @Size(max = 200) List<@IntRange(max = 99) Integer> ends) {
        for (var end : ends) {
            enter();
            if (!out.isEmpty()) {
                end(out.removeFirst(), end % 12);
            }
            pass(MILLIS[end / 10] / 10);
            assertThat(ward.standing()).isEqualTo(paper.standing(nowMs));
        }
    }

    private void step(int step) {
        var what = step % 10;
        var which = step / 10;
        if (what < 4) {
            enter();
        } else if (what < 9 && !out.isEmpty()) {
            end(out.remove(which / 100 % out.size()), which % 20);
        } else {
            pass(MILLIS[which % 10]);
        }
    }

    private void pass(long millis) {
        nowMs += millis;
        ward.pass(millis);
    }

    private void enter() {
        var visit = ward.enter();
        var call = paper.enter(nowMs);
        assertThat(visit == null).isEqualTo(call == null);
        if (visit != null) {
            out.add(new Pair(visit, call));
        }
    }

    private void end(Pair pair, int how) {
        var visit = pair.visit();
        var call = pair.call();
        switch (how) {
            case 0, 1, 2, 3, 4, 5 -> {
                visit.succeeded(0, 0, 0);
                paper.succeeded(call, nowMs);
            }
            case 6, 7, 8, 9, 10, 11, 12 -> {
                visit.failed(Ward.BROKEN);
                paper.broken(call, nowMs);
            }
            case 13 -> {
                visit.failed(Ward.REFUSED);
                paper.refused(call, nowMs);
            }
            case 14 -> {
                visit.failed(Failure.providerRateLimited("acme", 0));
                paper.limited(call, 0, nowMs);
            }
            case 15 -> {
                visit.failed(Failure.providerOverloaded("acme", 7));
                paper.limited(call, 7, nowMs);
            }
            case 16 -> {
                visit.failed(Failure.upstreamModelNotFound("No."));
                paper.missing(call, nowMs);
            }
            case 17 -> {
                visit.failed(Ward.WRONG);
                paper.abandoned(call);
            }
            default -> {
                visit.abandoned();
                paper.abandoned(call);
            }
        }
    }
}
