package dev.hubgate.system.routing;

import java.time.Duration;

/** How a provider of the fleet treats requests at a time. */
sealed interface Conduct {
    /** As good as it gets. */
    Conduct SOUND = new Answers(Duration.ofMillis(5));

    /** Answers well, and begins to after so long. */
    record Answers(Duration after) implements Conduct {
        @Override
        public String toString() {
            return equals(SOUND) ? "ok" : "slow " + after.toMillis() + " ms";
        }
    }

    /** Refuses this share of the requests with that status, and answers the others well. */
    record Fails(int status, double share) implements Conduct {
        @Override
        public String toString() {
            return status + (share < 1 ? " for " + Math.round(share * 100) + " %" : "");
        }
    }

    /** Says that there were too many requests. */
    record LimitsRate(int retryAfterSeconds) implements Conduct {
        @Override
        public String toString() {
            return "429 for " + retryAfterSeconds + " s";
        }
    }

    /** Its port is closed. */
    record Unreachable() implements Conduct {
        @Override
        public String toString() {
            return "closed";
        }
    }

    /** Takes the request and says nothing. */
    record Hangs() implements Conduct {
        @Override
        public String toString() {
            return "hangs";
        }
    }

    /** Cuts the connection after the first word of a stream, or in the middle of a whole answer. */
    record BreaksOff() implements Conduct {
        @Override
        public String toString() {
            return "cuts";
        }
    }

    /** A well-formed answer without a word in it. */
    record SaysNothing() implements Conduct {
        @Override
        public String toString() {
            return "empty";
        }
    }

    /** A well-formed answer whose JSON, where JSON was asked for, ends in the middle. */
    record HalfJson() implements Conduct {
        @Override
        public String toString() {
            return "half JSON";
        }
    }

    /** Finds each prompt too long. */
    record FindsTooLong() implements Conduct {
        @Override
        public String toString() {
            return "too long";
        }
    }

    /** Lets nobody in, whatever the key. */
    record LetsNobodyIn() implements Conduct {
        @Override
        public String toString() {
            return "401";
        }
    }
}
