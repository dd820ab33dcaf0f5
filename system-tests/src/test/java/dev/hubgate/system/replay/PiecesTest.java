package dev.hubgate.system.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static final byte[] TEXT = "Schnee über Ålesund ❄ ".repeat(200).getBytes(StandardCharsets.UTF_8);

    private static byte[] joined(List<byte[]> pieces) {
        var whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    @Test
    void losesNothingAndRepeatsNothing() {
        assertThat(LongStream.range(0, 50).mapToObj(seed -> joined(Pieces.of(TEXT, seed))))
                .allSatisfy(whole -> assertThat(whole).isEqualTo(TEXT));
    }

    @Test
    void cutsTheSameForTheSameSeedOnly() {
        assertThat(Pieces.of(TEXT, 7)).containsExactlyElementsOf(Pieces.of(TEXT, 7));
        assertThat(Pieces.of(TEXT, 7)).isNotEqualTo(Pieces.of(TEXT, 8));
    }

    @Test
    void cutsWithinCharacters() {
        assertThat(Pieces.of(TEXT, 7)).anyMatch(piece -> (piece[0] & 0xC0) == 0x80);
    }

    @Test
    void makesNoPieceOfNothing() {
        assertThat(Pieces.of(new byte[0], 7)).isEmpty();
    }
}
