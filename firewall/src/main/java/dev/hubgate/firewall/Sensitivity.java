package dev.hubgate.firewall;

/** How sure one must be that something is what it looks like. */
public enum Sensitivity {
    STRICT(0.35),
    BALANCED(0.60),
    RELAXED(0.85);

    private final double threshold;

    Sensitivity(double threshold) {
        this.threshold = threshold;
    }

    /** The least score that counts. */
    public double threshold() {
        return threshold;
    }
}
