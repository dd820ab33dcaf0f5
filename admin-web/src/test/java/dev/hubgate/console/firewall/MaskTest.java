package dev.hubgate.console.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.EntityType;
import org.junit.jupiter.api.Test;

class MaskTest {

    @Test
    void showsTheFirstAndTheLastCharacter() {
        assertThat(Mask.of(EntityType.EMAIL, "ada@acme.example")).isEqualTo("a••••••e");
        assertThat(Mask.of(EntityType.PERSON, "Émile Zola")).isEqualTo("É••••••a");
    }

    @Test
    void doesNotSayHowLongAValueIs() {
        assertThat(Mask.of(EntityType.PERSON, "Ada Lovelace")).hasSameSizeAs(Mask.of(EntityType.PERSON, "Bo Li-Xu"));
    }

    @Test
    void showsNothingOfSecretsAndOfShortValues() {
        assertThat(Mask.of(EntityType.API_KEY, "sk-abcdefghijklmnop")).isEqualTo("••••••");
        assertThat(Mask.of(EntityType.PASSWORD, "correct horse battery")).isEqualTo("••••••");
        assertThat(Mask.of(EntityType.CREDIT_CARD_CVV, "1234567")).isEqualTo("••••••");
        assertThat(Mask.of(EntityType.PERSON, "Ada L")).isEqualTo("••••••");
    }

    @Test
    void splitsNoCharacterInTwo() {
        assertThat(Mask.of(EntityType.PERSON, "\uD83D\uDE00 smile \uD83D\uDE00"))
                .isEqualTo("\uD83D\uDE00••••••\uD83D\uDE00");
    }
}
