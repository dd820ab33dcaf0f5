package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keys that their makers begin with a mark of their own. */
final class VendorKeys implements Recogniser {
    /** Keys from the documentation of their makers, which open nothing, by their hashes. */
    private static final long[] SAMPLES = {
        -4035015117658514329L, 7695482040597265364L, 3000302005694449885L, 627484234354556299L,
        -1772608752719205330L, -7371703869339735766L, 1301887937322546247L, -9040948797657221016L,
        7509155285987174976L, -9120685279301997872L, -5927576157282407095L, -2624434260656575028L,
        5862762513642520626L, -1777682090591957263L, -4089516532165613177L, 2975863371465580017L
    };

    private record Row(String prefix, char charset, int least, int most, double entropy, EntityType type, String end) {}

    private static final Row[][] ROWS = rows();

    private static Row[][] rows() {
        Arrays.sort(SAMPLES);
        var byFirst = new ArrayList<List<Row>>();
        for (int i = 0; i < 128; i++) {
            byFirst.add(new ArrayList<>());
        }
        for (var row : Words.rows("vendor-keys.txt")) {
            var type = switch (row[5]) {
                case "C" -> EntityType.CLOUD_CREDENTIAL;
                case "T" -> EntityType.ACCESS_TOKEN;
                default -> EntityType.API_KEY;
            };
            byFirst.get(row[0].charAt(0))
                    .add(new Row(
                            row[0],
                            row[1].charAt(0),
                            Integer.parseInt(row[2]),
                            Integer.parseInt(row[3]),
                            Double.parseDouble(row[4]),
                            type,
                            row.length > 6 ? row[6] : ""));
        }
        return byFirst.stream().map(list -> list.toArray(Row[]::new)).toArray(Row[][]::new);
    }

    @Override
    public void look(Tokens tokens, Findings findings) {
        var text = tokens.text();
        int done = 0;
        for (int token = 0; token < tokens.count(); token++) {
            int start = tokens.start(token);
            char c = text.charAt(start);
            if (c >= 128 || start < done) {
                continue;
            }
            for (var row : ROWS[c]) {
                int end = text.startsWith(row.prefix(), start) ? end(text, start, row) : -1;
                if (end > 0) {
                    findings.add(row.type(), start, end, 0.97);
                    done = end;
                    break;
                }
            }
        }
    }

    /** Where a key ends, or -1 if it is none. */
    private static int end(String text, int start, Row row) {
        int from = start + row.prefix().length();
        int end = Secrets.run(text, from, row.charset(), row.most() + 1);
        char last = text.charAt(end - 1);
        end -= row.charset() == 't' && (last == '.' || last == '=') && end - from > row.least() ? 1 : 0;
        int length = end - from;
        char after = Characters.at(text, end);
        boolean fits = length >= row.least()
                && length <= row.most()
                && (!Characters.word(after) || row.charset() == 'b' || row.charset() == 'n');
        if (!fits
                || (row.charset() == 'm' && !Secrets.mixed(text, from, end))
                || !text.startsWith(row.end(), end - row.end().length())
                || (row.entropy() > 0 && Secrets.entropy(text, from, end) < row.entropy())) {
            return -1;
        }
        long hash = CueTable.SEED;
        for (int i = start; i < end; i++) {
            hash = CueTable.next(hash, text.charAt(i));
        }
        return Arrays.binarySearch(SAMPLES, hash) >= 0 ? -1 : end;
    }
}
