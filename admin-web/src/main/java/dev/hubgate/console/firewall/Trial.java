package dev.hubgate.console.firewall;

import dev.hubgate.firewall.request.TextInspection;
import java.util.List;

/** What came of trying a policy on a text. */
public sealed interface Trial {

    /**
     * It was read through.
     *
     * @param tookNanos how long that took
     * @param slow names of the policy's own patterns that cost too much time
     */
    record Done(TextInspection inspection, long tookNanos, List<String> slow) implements Trial {

        public Done {
            slow = List.copyOf(slow);
        }
    }

    /**
     * The time was over first.
     *
     * @param slow as in {@link Done}
     */
    record TooLong(List<String> slow) implements Trial {

        public TooLong {
            slow = List.copyOf(slow);
        }
    }

    /** Too many others are trying something at this moment, or this node has not read its weights yet. */
    record Busy() implements Trial {}
}
