package dev.hubgate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonTest {

    private static String again(String json) {
        return new String(Json.write(Json.read(json)), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1.0",
                "1.10",
                "0.1",
                "100.00",
                "12345678901234567890",
                "-98765432109876543210",
                "3.141592653589793238462643383279502884197",
                "9007199254740993",
                "1E+400",
                "1E-400",
            })
    void numbersSurviveToTheLastDigit(String number) {
        assertThat(again("{\"x\":" + number + "}")).isEqualTo("{\"x\":" + number + "}");
    }

    @Test
    void otherWaysToWriteANumberKeepItsValue() {
        assertThat(Json.read("1e400").decimalValue()).isEqualByComparingTo("1E+400");
        assertThat(Json.read(again("1.5e3")).decimalValue()).isEqualByComparingTo("1500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{} {}",
                "{}x",
                "{",
                "[1,]",
                "{\"a\":01}",
                "NaN",
                "{'a':1}",
                "{a:1}",
                "\"\\ud800",
                "tru",
                "/* */ {}",
            })
    void refusesWhatIsNotOneValue(String json) {
        assertThatThrownBy(() -> Json.read(json)).isInstanceOf(JacksonException.class);
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThat(Json.read("[".repeat(200) + "]".repeat(200)).isArray()).isTrue();
        assertThatThrownBy(() -> Json.read("[".repeat(201) + "]".repeat(201))).isInstanceOf(JacksonException.class);
    }

    @Test
    void refusesNumbersAndNamesWithoutEnd() {
        assertThatThrownBy(() -> Json.read("1".repeat(1_001))).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Json.read("{\"" + "a".repeat(10_001) + "\":1}"))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void aFieldThatIsNullIsAbsent() {
        var tree = Json.read("{\"a\":null,\"b\":0}");
        assertThat(Json.field(tree, "a")).isNull();
        assertThat(Json.field(tree, "c")).isNull();
        assertThat(Json.field(tree, "b").intValue()).isZero();
    }

    @Test
    void theOrderOfFieldsSurvives() {
        assertThat(again("{\"z\":1,\"a\":{\"y\":[],\"b\":null}}")).isEqualTo("{\"z\":1,\"a\":{\"y\":[],\"b\":null}}");
    }

    @Property
    void theLengthIsThatOfTheBytes(@ForAll String text) {
        var tree = Json.object().put("text", text.repeat(20));
        assertThat(Json.length(tree)).isEqualTo(Json.write(tree).length);
    }

    @Property
    void anyTextIsUtf8OnceItIsEncoded(@ForAll String text) {
        assertThat(Json.isUtf8(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    /** Longer than what is decoded at once, and with characters that lie across the ends of that. */
    @Property(tries = 50)
    void aLongTextIsUtf8UntilOneOfItsBytesIsLost(
            @ForAll @IntRange(min = 0, max = 3) int shift, @ForAll @IntRange(min = 0, max = 8_999) int lost) {
        var text = ("a".repeat(shift) + "€\ud83d\ude00é".repeat(1_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(Json.isUtf8(text)).isTrue();
        var broken = new byte[text.length - 1];
        System.arraycopy(text, 0, broken, 0, shift + lost);
        System.arraycopy(text, shift + lost + 1, broken, shift + lost, broken.length - shift - lost);
        assertThat(Json.isUtf8(broken)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00ff", "a\u00c3", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00f5\u0080\u0080\u0080", "\u0080"})
    void bytesThatAreNoUtf8AreNoticed(String latin) {
        assertThat(Json.isUtf8(latin.getBytes(StandardCharsets.ISO_8859_1))).isFalse();
    }
}
