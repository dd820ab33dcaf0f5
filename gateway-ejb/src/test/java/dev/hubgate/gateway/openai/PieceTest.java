package dev.hubgate.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PieceTest {

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Provide
    Arbitrary<String> texts() {
        var plain = Arbitraries.strings().ascii().ofMaxLength(40);
        return Arbitraries.oneOf(plain, Arbitraries.strings().ofMaxLength(1_000));
    }

    @Property
    void whatIsQuotedIsReadAsItWas(@ForAll List<@From("texts") String> texts) {
        var piece = new Piece().add("[");
        for (var text : texts) {
            piece.quote(text).add(",");
        }
        var read = Json.read(piece.number(7).add("]").toBytes());
        assertThat(read.size()).isEqualTo(texts.size() + 1);
        for (int i = 0; i < texts.size(); i++) {
            // Halves of pairs have no bytes of their own.
            assertThat(read.get(i).stringValue()).isEqualTo(text(texts.get(i).getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Property
    void whatIsAddedStandsAsItIs(@ForAll("texts") String text) {
        assertThat(text(new Piece().add(text).add(text).toBytes()))
                .isEqualTo(text(text.getBytes(StandardCharsets.UTF_8)).repeat(2));
    }

    @Example
    void halfOfAPairIsNoReasonToFail() {
        assertThat(text(new Piece().quote("a\ud83d").toBytes())).isEqualTo("\"a?\"");
    }

    @Example
    void whatWasClearedIsGone() {
        var piece = new Piece().add("{}").clear().add("[");
        assertThat(piece.endsWith('[')).isTrue();
        assertThat(text(piece.toBytes())).isEqualTo("[");
    }
}
