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

    /** What is taken from the sum of a window. */
    static final double OF_MANY = 0.25;

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
        var table = new byte[Sums.BUCKETS];
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

    /** Of the weights of a piece's features, so many: above 0 it rather looks like an attack, on no fixed scale. */
    double sum(long weights, int features) {
        return bias + (features == 0 ? 0 : unit * weights / Math.sqrt(features));
    }
}
