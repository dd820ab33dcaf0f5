package dev.hubgate.firewall.injection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** What was learnt, in one byte for each weight, as the product would use it. */
public final class Candidate {

    private static final int MOST = 127;

    private final byte[] table;
    private final float unit;
    private final float bias;

    public Candidate(float[] learnt, float bias) {
        float most = 0;
        for (float weight : learnt) {
            most = Math.max(most, Math.abs(weight));
        }
        this.table = new byte[learnt.length];
        for (int i = 0; i < learnt.length; i++) {
            table[i] = (byte) Math.round(learnt[i] / most * MOST);
        }
        this.unit = most / MOST;
        this.bias = bias;
    }

    /** What a text gets, without the rules and the disguises. */
    public double sum(String text) {
        return Pieces.most(Normaliser.normal(text), weights(new float[Score.STEPS.length]));
    }

    /** The bytes of the resource. */
    public byte[] bytes(float[] marks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            weights(marks).write(zip);
        }
        return bytes.toByteArray();
    }

    private Weights weights(float[] marks) {
        return new Weights(table, unit, bias, marks);
    }
}
