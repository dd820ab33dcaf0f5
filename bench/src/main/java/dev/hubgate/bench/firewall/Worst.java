package dev.hubgate.bench.firewall;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.injection.Injection;
import dev.hubgate.firewall.name.Names;
import dev.hubgate.firewall.pattern.Scanner;
import dev.hubgate.firewall.policy.AllowList;
import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.text.Detector;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code Worst SECONDS}: looks for texts that take each recogniser and all of them longest: a few pieces, by chance, said again and
 * again. Prints the worst of 64 KB, and those that grow most when they are four times as long: 4 where time goes with the length.
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

    private static final int TOLD = 6;

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
        var detector = new Detector(names);
        rooms.put("all, strict", text -> detector.detect("", text, strict(), Budget.ample()));
        var seconds = Integer.parseInt(arguments[0]);
        for (var room : rooms.entrySet()) {
            search(room.getValue(), System.nanoTime() + WARMING);
            var cases = search(room.getValue(), System.nanoTime() + seconds * 1_000_000_000L / rooms.size());
            System.out.printf("%s, %d texts%n", room.getKey(), cases.size());
            tell(cases, Comparator.comparingDouble(Case::micros));
            tell(cases, Comparator.comparingDouble(Case::growth));
        }
    }

    private static void tell(List<Case> cases, Comparator<Case> by) {
        cases.sort(by.reversed());
        for (var worst : cases.subList(0, Math.min(TOLD, cases.size()))) {
            System.out.printf(
                    Locale.ROOT,
                    "  %,8.0f us, %.0f ns per character, %.1f times that for four times the length: %s%n",
                    worst.micros(),
                    worst.micros() * 1000 / LONG,
                    worst.growth(),
                    worst.pieces().toString().replace("\n", "\\n").replace("\t", "\\t"));
        }
    }

    /** All there is to look for. */
    private static Policy strict() {
        var all = Arrays.stream(EntityType.values()).collect(Collectors.toMap(Function.identity(), x -> Action.REDACT));
        return new Policy(
                Sensitivity.STRICT,
                Policy.actions(Action.REDACT, all),
                List.of(),
                AllowList.NONE,
                Action.FLAG,
                Action.OFF,
                Action.OFF,
                true,
                false);
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
            var text = unit.repeat(4 * LONG / unit.length() + 1);
            double one = best(room, text.substring(0, LONG));
            cases.add(new Case(pieces, one, best(room, text.substring(0, 4 * LONG)) / one));
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
