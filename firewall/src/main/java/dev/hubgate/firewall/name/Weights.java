package dev.hubgate.firewall.name;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * What was learned: a signed byte for each bucket and tag, and what it costs to go from one tag to the next. It comes with the
 * words that it was learned with.
 *
 * @param buckets row by row, {@link Tag#COUNT} in each
 * @param steps from one tag to the next, row by row, in the same units
 * @param unit how many of them are 1 in the units of the training
 */
record Weights(byte[] buckets, int[] steps, float unit, Gazetteer gazetteer) {

    static final String RESOURCE = "names.bin.gz";
    private static final int FORMAT = 0x4E414D01;

    static Weights shipped() {
        try (var in = Weights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the weights of the names are not in the archive");
            }
            return read(in);
        } catch (IOException e) {
            throw new IllegalStateException("the weights of the names cannot be read", e);
        }
    }

    static Weights read(InputStream stream) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream), 1 << 16));
        if (in.readInt() != FORMAT || in.readInt() != Features.BITS || in.readInt() != Tag.COUNT) {
            throw new IOException("weights of another form");
        }
        var unit = in.readFloat();
        var steps = new int[Tag.COUNT * Tag.COUNT];
        for (var i = 0; i < steps.length; i++) {
            steps[i] = in.readInt();
        }
        var buckets = new byte[Tag.COUNT << Features.BITS];
        in.readFully(buckets);
        return new Weights(buckets, steps, unit, Gazetteer.read(in));
    }

    /** Without the words: they are written after it. */
    void write(DataOutput out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(Features.BITS);
        out.writeInt(Tag.COUNT);
        out.writeFloat(unit);
        for (var step : steps) {
            out.writeInt(step);
        }
        out.write(buckets);
    }
}
