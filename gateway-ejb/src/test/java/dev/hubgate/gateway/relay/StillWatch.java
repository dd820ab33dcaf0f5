package dev.hubgate.gateway.relay;

import java.util.ArrayList;
import java.util.List;

/** A watch whose clock is the test's: it looks when it is told to. */
public final class StillWatch extends IdleWatch {

    private final List<Watched> subjects = new ArrayList<>();

    @Override
    public Watching watch(Watched subject) {
        subjects.add(subject);
        return () -> subjects.remove(subject);
    }

    /** Looks at everything, as if it were so much later. */
    public void lookAfter(long nanos) {
        List.copyOf(subjects).forEach(subject -> subject.look(System.nanoTime() + nanos));
    }

    public int size() {
        return subjects.size();
    }
}
