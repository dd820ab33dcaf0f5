package dev.hubgate.firewall.injection;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * What was learnt: a weight for each place of the table, in one byte, and the sums that mark the score's steps.
 *
 * @param unit what a weight of 1 is worth
 * @param marks the sums at the scores of {@link Score#STEPS}, rising
 */
record Weights(byte[] table, float unit, float bias, float[] marks) {

    private static final double OF_MANY = 0.25;
    private static final String RESOURCE = "weights.gz";

    static Weights shipped() {
        try (var in = Weights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the weights are not in the build");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Weights read(InputStream stream) throws IOException {
        var in = new DataInputStream(new GZIPInputStream(stream));
        float unit = in.readFloat();
        float bias = in.readFloat();
        var marks = new float[Score.STEPS.length];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = in.readFloat();
        }
        var table = new byte[Ngrams.BUCKETS];
        in.readFully(table);
        return new Weights(table, unit, bias, marks);
    }

    void write(OutputStream stream) throws IOException {
        var out = new DataOutputStream(stream);
        out.writeFloat(unit);
        out.writeFloat(bias);
        for (var mark : marks) {
            out.writeFloat(mark);
        }
        out.write(table);
        out.flush();
    }

    /** How much a piece of text looks like an attack, on no fixed scale; above 0 it rather does. */
    double sum(String normal, int from, int to, Ngrams ngrams) {
        int count = ngrams.read(normal, from, to);
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += table[ngrams.place(i)];
        }
        return bias + (count == 0 ? 0 : unit * sum / Math.sqrt(count));
    }

    /** That of the piece that looks most like one; more is asked of a window than of a block, since there are more of them. */
    double most(String normal, Ngrams ngrams) {
        var pieces = Windows.of(normal);
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < pieces.length; i += 2) {
            boolean window = i > 0 && pieces[i + 1] - pieces[i] <= Windows.WINDOW;
            most = Math.max(most, sum(normal, pieces[i], pieces[i + 1], ngrams) - (window ? OF_MANY : 0));
        }
        return most;
    }
}
