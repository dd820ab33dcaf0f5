package dev.hubgate.bench.load;

/** One run of the load script, a line of its results; times per request in microseconds, memory in kB. */
record Sample(
        int repetition,
        String scenario,
        int connections,
        double perSecond,
        double p50,
        double p99,
        long notGood,
        long broken,
        double gatewayCpu,
        double postgresCpu,
        double upstreamCpu,
        double allocatedKb,
        long collectionMs,
        long residentKb,
        long postgresKb) {

    private static final double MICROS = 1e6;

    /** @param ticksPerSecond of the clock that {@code /proc} counts in */
    static Sample parse(String line, long ticksPerSecond) {
        var f = line.split("\t", -1);
        double requests = Math.max(1, Long.parseLong(f[3]));
        double tick = MICROS / ticksPerSecond / requests;
        return new Sample(
                Integer.parseInt(f[0]),
                f[1],
                Integer.parseInt(f[2]),
                requests * MICROS / Long.parseLong(f[4]),
                Long.parseLong(f[5]),
                Long.parseLong(f[6]),
                Long.parseLong(f[7]),
                Long.parseLong(f[8]),
                Long.parseLong(f[9]) * tick,
                Long.parseLong(f[10]) * tick,
                Long.parseLong(f[11]) * tick,
                (Long.parseLong(f[14]) - Long.parseLong(f[12])) / requests / 1024,
                Long.parseLong(f[15]) - Long.parseLong(f[13]),
                Long.parseLong(f[16]),
                Long.parseLong(f[17]));
    }

    /** Whether it goes to the upstream without a gateway in between. */
    boolean isDirect() {
        return scenario.startsWith("direct");
    }

    /** The direct run that it is to be compared with, null if it calls no upstream. */
    String reference() {
        return switch (scenario) {
            case "pass", "chat", "one-wallet" -> "direct";
            case "pass-stream", "stream" -> "direct-stream";
            default -> null;
        };
    }
}
