package dev.hubgate.gateway.health;

/**
 * A mean in which what was seen counts half as much every two minutes that pass since. How many samples came meanwhile makes
 * no difference to that. Whoever adds holds a lock; anyone may read.
 */
final class Decayed {

    private static final double HALF_LIFE_NANOS = 120e9;

    private double sum;
    private double weight;
    private long lastNanos;
    private volatile double mean = Double.NaN;

    /** NaN if nothing was seen. */
    double mean() {
        return mean;
    }

    void add(double sample, long nowNanos) {
        var kept = weight == 0 ? 0 : Math.pow(0.5, Math.max(0, nowNanos - lastNanos) / HALF_LIFE_NANOS);
        sum = sum * kept + sample;
        weight = weight * kept + 1;
        lastNanos = nowNanos;
        mean = sum / weight;
    }
}
