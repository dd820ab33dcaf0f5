package dev.hubgate.store.access;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

class KeyTextTest {

    @Provide
    Arbitrary<KeyText> minted() {
        return Arbitraries.of(KeyText.Kind.class).map(KeyText::mint);
    }

    @Property
    void whatWasMintedIsWellFormed(@ForAll("minted") KeyText text) {
        assertThat(text.isWellFormed()).isTrue();
        assertThat(text.value()).matches("(os_hub_|oah_|oat_)[0-9A-Za-z]{33}");
    }

    @Property
    void anyOneChangedCharacterIsNoticed(
            @ForAll("minted") KeyText text,
            @ForAll @IntRange(max = 39) int at,
            @ForAll @CharRange(from = '0', to = 'z') char other) {
        Assume.that(at < text.value().length() && text.value().charAt(at) != other);
        var changed = new StringBuilder(text.value());
        changed.setCharAt(at, other);
        assertThat(new KeyText(changed.toString()).isWellFormed()).isFalse();
    }

    @Property
    void anyTwoSwappedCharactersAreNoticed(
            @ForAll("minted") KeyText text, @ForAll @IntRange(max = 39) int one, @ForAll @IntRange(max = 39) int two) {
        var length = text.value().length();
        Assume.that(one < length
                && two < length
                && text.value().charAt(one) != text.value().charAt(two));
        var swapped = new StringBuilder(text.value());
        swapped.setCharAt(one, text.value().charAt(two));
        swapped.setCharAt(two, text.value().charAt(one));
        assertThat(new KeyText(swapped.toString()).isWellFormed()).isFalse();
    }

    @Property
    void aCutOrPaddedTextIsNoticed(@ForAll("minted") KeyText text, @ForAll @IntRange(max = 36) int length) {
        assertThat(new KeyText(text.value().substring(0, length)).isWellFormed())
                .isFalse();
        assertThat(new KeyText(text.value() + "0").isWellFormed()).isFalse();
    }

    @Property
    void anyTextAtAllIsAnswered(@ForAll String text) {
        assertThat(new KeyText(text).isWellFormed()).isFalse();
        assertThat(new KeyText(text).hint()).isNotNull();
    }

    @Example
    void theHintShowsThePrefixAndFourCharacters() {
        var text = KeyText.mint(KeyText.Kind.TENANT);
        assertThat(text.hint()).isEqualTo("os_hub_…" + text.value().substring(36));
        assertThat(text.toString()).isEqualTo("KeyText[" + text.hint() + "]");
    }
}
