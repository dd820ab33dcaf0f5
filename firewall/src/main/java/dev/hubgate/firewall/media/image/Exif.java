package dev.hubgate.firewall.media.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The two things that a camera writes down in numbers: how the image has to be turned, and where it was taken.
 *
 * @param orientation 1 to 8, 1 is upright
 * @param location whether it says where it was taken
 */
record Exif(int orientation, boolean location) {

    static final Exif NONE = new Exif(1, false);

    private static final int ORIENTATION = 0x0112;
    private static final int LOCATION = 0x8825;
    private static final int ENTRY = 12;

    /** What a block of it says; {@link #NONE} where it makes no sense. */
    static Exif of(byte[] bytes, int from, int to) {
        if (to - from < 14) {
            return NONE;
        }
        var block = ByteBuffer.wrap(bytes, from, to - from).slice();
        if (block.getInt(0) == 0x45786966) {
            block = block.slice(6, block.limit() - 6);
        }
        block.order(block.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = block.getInt(4);
        if (directory < 8 || directory > block.limit() - 2) {
            return NONE;
        }
        int orientation = 1;
        boolean location = false;
        int entries = Short.toUnsignedInt(block.getShort(directory));
        for (int i = 0, at = directory + 2; i < entries && at + ENTRY <= block.limit(); i++, at += ENTRY) {
            int tag = Short.toUnsignedInt(block.getShort(at));
            location |= tag == LOCATION;
            int turned = block.getShort(at + 8);
            orientation = tag == ORIENTATION && turned >= 1 && turned <= 8 ? turned : orientation;
        }
        return new Exif(orientation, location);
    }
}
