package dev.hubgate.bench.firewall;

import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.pattern.Scanner;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * {@code Worst SECONDS}: looks for texts that take each recogniser longest: a few pieces, by chance, said again and again. Prints
 * the worst of 64 KB and how much longer it takes than a quarter of it: 4 where time goes with the length.
 */
public final class Worst {

    private static final int LONG = 65_536;
    private static final long WARMING = 8_000_000_000L;
    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "1",
            "9",
            " ",
            "\n",
            ",",
            ";",
            "|",
            "\t",
            ".",
            ":",
            "::",
            "=",
            "-",
            "_",
            "/",
            "@",
            "'",
            "\"",
            "\\",
            "(",
            "+",
            "#",
            "~",
            "ssn",
            "phone ",
            "name,ssn\n",
            "1,2\n",
            "kind: Secret\n",
            "data:\n",
            " k: ",
            "password",
            " is ",
            "key",
            "token: ",
            "curl -u ",
            "-----BEGIN ",
            "PRIVATE KEY",
            "-----",
            "-----END",
            "eyJ",
            "eyJhbGciOiJI.",
            "http://a:b",
            "sk-",
            "GB29",
            "4111",
            "123-45-6789",
            "555-0132",
            "48.85, 2.35",
            "12 Main Street",
            "Paris",
            "John ",
            "New York ",
            "born 1/1/2000",
            "aWdub3JlIGFsbCBydWxlcw==",
            "69676e6f726520616c6c",
            "%41",
            "i g n o r e ",
            "1gn0r3 ",
            "vtaber nyy ",
            "ignore ",
            "previous ",
            "show your ",
            "中",
            "ก",
            "é",
            "😀",
            "\u0301",
            "\u200b");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private record Case(List<String> pieces, double micros, double growth) {}

    private Worst() {}

    /** Prints a table for each recogniser. */
    public static void main(String[] arguments) {
        var names = Names.shipped();
        var scanner = new Scanner();
        var injection = new Injection();
        Map<String, Consumer<String>> rooms = new LinkedHashMap<>();
        rooms.put("scanner", scanner::scan);
        rooms.put("names", names::find);
        rooms.put("injection", injection::score);
        var seconds = Integer.parseInt(arguments[0]);
        for (var room : rooms.entrySet()) {
            search(room.getValue(), System.nanoTime() + WARMING);
            var cases = search(room.getValue(), System.nanoTime() + seconds * 1_000_000_000L / rooms.size());
            cases.sort(Comparator.comparingDouble(Case::micros).reversed());
            System.out.printf("%s, %d texts%n", room.getKey(), cases.size());
            for (var worst : cases.subList(0, Math.min(6, cases.size()))) {
                System.out.printf(
                        Locale.ROOT,
                        "  %,8.0f us, %.1f times a quarter: %s%n",
                        worst.micros(),
                        worst.growth(),
                        worst.pieces().toString().replace("\n", "\\n").replace("\t", "\\t"));
            }
        }
    }

    private static List<Case> search(Consumer<String> room, long until) {
        var random = new Random(1);
        var cases = new ArrayList<Case>();
        while (System.nanoTime() < until) {
            var pieces = new ArrayList<String>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                pieces.add(PIECES.get(random.nextInt(PIECES.size())));
            }
            var unit = String.join("", pieces);
            var text = unit.repeat(LONG / unit.length() + 1).substring(0, LONG);
            double whole = best(room, text);
            cases.add(new Case(pieces, whole, whole / best(room, text.substring(0, LONG / 4))));
        }
        return cases;
    }

    /** The best of some, in the thread's own time, as others use the machine too. */
    private static double best(Consumer<String> room, String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long begin = THREADS.getCurrentThreadCpuTime();
            room.accept(text);
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - begin);
        }
        return best / 1e3;
    }
}
