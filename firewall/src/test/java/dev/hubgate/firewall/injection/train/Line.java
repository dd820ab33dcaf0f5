package dev.hubgate.firewall.injection.train;

import dev.hubgate.firewall.injection.Candidate;
import java.util.List;

/** What was learnt, before it is made small. */
record Line(float[] table, float bias) {

    Candidate candidate() {
        return new Candidate(table, bias);
    }

    double sum(int[] places) {
        double sum = 0;
        for (int place : places) {
            sum += table[place];
        }
        return bias + sum / Math.sqrt(Math.max(1, places.length));
    }

    /** The piece that looks most like an attack. */
    int most(List<int[]> pieces, int from) {
        int most = from;
        for (int i = from + 1; i < pieces.size(); i++) {
            if (sum(pieces.get(i)) > sum(pieces.get(most))) {
                most = i;
            }
        }
        return most;
    }
}
