package dev.hubgate.launcher.first;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WelcomeTest {

    private final Welcome welcome = new Welcome(URI.create("http://localhost:8080"));

    @Test
    void namesOnlyWhatThisNodeServes() {
        assertThat(welcome.addresses(true, true))
                .contains("http://localhost:8080/console/", "http://localhost:8080/v1");
        assertThat(welcome.addresses(true, false)).doesNotContain("console");
        assertThat(welcome.addresses(false, true)).doesNotContain("/v1");
    }

    @Test
    void showsTheCredentialsAndALineToTry() {
        var operator = Operator.from(name -> null);
        assertThat(welcome.credentials(operator, Optional.of("oah_abc")))
                .contains(operator.email(), operator.password(), operator.token())
                .containsPattern("(?m)^curl .*http://localhost:8080/v1/chat/completions .*oah_abc.*sandbox/chat.*}'$");
    }

    @Test
    void doesNotRepeatWhatWasGiven() {
        var given = Map.of("HUBGATE_OPERATOR_PASSWORD", "chosen-one", "HUBGATE_OPERATOR_TOKEN", "oat_chosen");
        var operator = Operator.from(given::get);
        assertThat(operator.password()).isEqualTo("chosen-one");
        assertThat(operator.token()).isEqualTo("oat_chosen");
        assertThat(welcome.credentials(operator, Optional.empty()))
                .contains(operator.email())
                .doesNotContain("chosen-one", "oat_chosen", "curl");
    }

    @Test
    void makesOtherSecretsEachTimeAndPrintsNone() {
        var one = Operator.from(name -> " ");
        var other = Operator.from(name -> null);
        assertThat(one.password()).isNotEqualTo(other.password()).hasSizeGreaterThan(20);
        assertThat(one.token()).isNotEqualTo(other.token()).matches("oat_[a-z2-9]{40}");
        assertThat(one).hasToString("Operator[operator@hubgate.local]");
    }
}
