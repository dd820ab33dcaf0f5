package dev.hubgate.firewall.pattern;

import java.util.ArrayList;
import java.util.List;

/** Values that have the form of a key of the maker whose name stands in the key's name. */
final class VendorNames {
    private record Row(String name, char charset, int least, int most) {}

    /** No key of a row is as long. */
    static final int MOST = 160;

    private static final Row[][] ROWS = rows();

    private VendorNames() {}

    private static Row[][] rows() {
        var byFirst = new ArrayList<List<Row>>();
        for (int i = 0; i < 128; i++) {
            byFirst.add(new ArrayList<>());
        }
        for (var row : Words.rows("vendor-names.txt")) {
            byFirst.get(row[0].charAt(0))
                    .add(new Row(row[0], row[1].charAt(0), Integer.parseInt(row[2]), Integer.parseInt(row[3])));
        }
        return byFirst.stream().map(list -> list.toArray(Row[]::new)).toArray(Row[][]::new);
    }

    static boolean fits(CharSequence text, int key, int keyEnd, int value, int end) {
        for (int i = key; i < keyEnd; i++) {
            char c = Characters.lower(text.charAt(i));
            if (c >= 128) {
                continue;
            }
            for (var row : ROWS[c]) {
                int length = end - value;
                if (length >= row.least()
                        && length <= row.most()
                        && Characters.begins(text, i, row.name())
                        && Secrets.run(text, value, row.charset(), length) == end
                        && (row.charset() == 'x' || digit(text, value, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean digit(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Characters.digit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
