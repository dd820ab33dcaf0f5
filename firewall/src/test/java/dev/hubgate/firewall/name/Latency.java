package dev.hubgate.firewall.name;

import java.util.Arrays;

/** How long a prompt takes, by hand: its length in characters is the argument. */
public final class Latency {

    private static final String PROMPT = """
            Hi team, Maria Gonzalez from Contoso called about the invoice of last week. She moved to 12 Oak Street, Austin, TX 78701
            and would like to change the delivery. Can you summarise the thread below and answer in a friendly tone? The shipment
            left Hamburg on Monday, and Peter thinks that it will be late.
            """;

    private Latency() {}

    public static void main(String[] arguments) {
        var begin = System.nanoTime();
        var names = Names.shipped();
        System.out.printf("loaded in %.0f ms%n", (System.nanoTime() - begin) / 1e6);
        var length = Integer.parseInt(arguments[arguments.length - 1]);
        var text = PROMPT.repeat(length / PROMPT.length() + 1).substring(0, length);
        var times = new long[4000];
        for (var i = -8000; i < times.length; i++) {
            var start = System.nanoTime();
            names.find(text);
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "p50 %d us, p99 %d us%n", times[times.length / 2] / 1000, times[times.length * 99 / 100] / 1000);
    }
}
