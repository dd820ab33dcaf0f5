package dev.hubgate.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a long quiet river", "Tr0ub4dor&3", "пароль-с-рекой", "        x y z 1"})
    void takesWhatPeopleThinkUp(String password) {
        assertThat(PasswordRules.objection(password, "ada@acme.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "PASSWORD", "Qwerty123", "12345678", "iloveyou1", "aaaaaaaa", "abababab"})
    void refusesWhatEverybodyTriesFirst(String password) {
        assertThat(PasswordRules.objection(password, "ada@acme.example"))
                .get()
                .asString()
                .contains("first that anybody");
    }

    @Test
    void refusesTheAddressItself() {
        assertThat(PasswordRules.objection("Ada@acme.example", "ada@acme.example "))
                .isPresent();
    }

    @Test
    void boundsTheLength() {
        assertThat(PasswordRules.objection("short12", "a@b.c"))
                .hasValueSatisfying(why -> assertThat(why).contains("8"));
        assertThat(PasswordRules.objection("ab1".repeat(42) + "ab", "a@b.c")).isEmpty();
        assertThat(PasswordRules.objection("ab1".repeat(43), "a@b.c"))
                .hasValueSatisfying(why -> assertThat(why).contains("128"));
    }

    @Test
    void objectionsDoNotRepeatThePassword() {
        assertThat(PasswordRules.objection("letmein123", "a@b.c"))
                .get()
                .asString()
                .doesNotContain("letmein123");
    }
}
