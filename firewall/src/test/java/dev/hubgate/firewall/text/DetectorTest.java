package dev.hubgate.firewall.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Detection;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.Unavailable;
import dev.hubgate.firewall.policy.AllowList;
import dev.hubgate.firewall.policy.CustomPattern;
import dev.hubgate.firewall.policy.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetectorTest {

    private static final String KEY = "sk-proj-abcdefghijABCDEFGHIJ0123456789abcdefghij";

    private static Policy policy(Map<EntityType, Action> actions, AllowList allow, CustomPattern... custom) {
        return new Policy(
                Sensitivity.BALANCED, actions, List.of(custom), allow, Action.OFF, Action.OFF, Action.OFF, true, false);
    }

    private static List<Detection> detect(String text, Policy policy) {
        return Judged.DETECTOR.detect("", text, policy, Budget.ample());
    }

    private static List<String> found(String text, Policy policy) {
        return detect(text, policy).stream()
                .map(one -> one.entity() + " " + text.substring(one.start(), one.end()))
                .toList();
    }

    @Test
    void anAddressTakesInThePlaceAndTheNameInIt() {
        var policy = Judged.policy(Sensitivity.BALANCED, EntityType.LOCATION, EntityType.ORGANIZATION);

        assertThat(found("Ship it to 12 Abraham Lincoln Street, Springfield, IL 62704 please.", policy))
                .containsExactly("STREET_ADDRESS 12 Abraham Lincoln Street, Springfield, IL 62704");
    }

    @Test
    void aMailAddressIsMoreThanTheNameInIt() {
        assertThat(found("Mail Jane Miller <jane.miller@example.com>", Policy.DEFAULT))
                .containsExactly("PERSON Jane Miller", "EMAIL jane.miller@example.com");
    }

    @Test
    void whatAPolicyLeavesAloneHidesNothing() {
        var text = "https://jane.roe@example.com:pass1word@10.2.3.4/";

        assertThat(found(text, Policy.DEFAULT)).containsExactly("CONNECTION_STRING " + text);
        assertThat(found(text, policy(Map.of(EntityType.EMAIL, Action.REDACT), AllowList.NONE)))
                .containsExactly("EMAIL jane.roe@example.com");
    }

    @Test
    void whatIsAllowedIsNotFound() {
        var policy = policy(Map.of(EntityType.EMAIL, Action.REDACT), AllowList.of(List.of("Help@Example.com")));

        assertThat(found("help@example.com or jane@example.com", policy)).containsExactly("EMAIL jane@example.com");
    }

    @Test
    void aLabelTellsWhatTheTextIs() {
        assertThat(Judged.DETECTOR.detect("ssn", "219092345", Policy.DEFAULT, Budget.ample()))
                .containsExactly(new Detection("US_SSN", Action.REDACT, 0, 9, 0.88));
        assertThat(detect("219092345", Policy.DEFAULT)).isEmpty();
    }

    @Test
    void aPatternOfTheProjectsOwnIsFoundAlsoWhereItIsEncoded() {
        var badge = new CustomPattern("BADGE", Pattern.compile("EMP-\\d{6}"), Action.REDACT);
        var policy = policy(Map.of(), AllowList.NONE, badge);

        assertThat(found("ask EMP-123456 or RU1QLTY1NDMyMQ==", policy))
                .containsExactly("CUSTOM_BADGE EMP-123456", "CUSTOM_BADGE RU1QLTY1NDMyMQ==");
    }

    @Test
    void anOwnPatternThatOnlyFlagsLetsNothingThroughThatIsToBeBlocked() {
        var domain = new CustomPattern("MAILBOX", Pattern.compile("\\S+@example\\.com"), Action.FLAG);
        var policy = policy(Map.of(EntityType.EMAIL, Action.BLOCK), AllowList.NONE, domain);

        assertThat(detect("jane@example.com", policy))
                .containsExactly(new Detection("CUSTOM_MAILBOX", Action.BLOCK, 0, 16, 1));
    }

    @Test
    void anOwnPatternThatIsFoundEverywhereIsRefusedAndNotCutShort() {
        var letter = new CustomPattern("LETTER", Pattern.compile("[a-z]"), Action.REDACT);

        assertThatThrownBy(() -> detect("a".repeat(20_000), policy(Map.of(), AllowList.NONE, letter)))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void aLongTextIsReadAsAShortOne() {
        var filler = "The quick brown fox jumps over the lazy dog, and nobody minds at all. ";
        var value = "Write to jane.roe@example.com, or use " + KEY + " with 4111 1111 1111 1111. ";
        for (int shift = 0; shift < 60; shift += 7) {
            var text = filler.repeat(460) + "x".repeat(shift) + " " + value.repeat(8) + filler.repeat(900) + value;

            assertThat(found(text, Policy.DEFAULT))
                    .hasSize(27)
                    .containsOnly("EMAIL jane.roe@example.com", "API_KEY " + KEY, "CREDIT_CARD 4111 1111 1111 1111");
        }
    }

    @Test
    void theHeadOfATableNamesItsColumnsThroughout() {
        var table = new StringBuilder("notes\n\nid,ssn,amount\n");
        for (int i = 0; i < 6000; i++) {
            table.append(i).append(",21909").append(1000 + i % 9000).append(",7\n");
        }

        assertThat(found(table.toString(), policy(Map.of(EntityType.US_SSN, Action.REDACT), AllowList.NONE)))
                .hasSize(6000);
    }

    @Test
    void aLongTextEndsWithItsTime() {
        var text = "jane@example.com ".repeat(200_000);

        assertThatThrownBy(() -> Judged.DETECTOR.detect("", text, Policy.DEFAULT, Budget.of(Duration.ofMillis(5))))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void stopsAPatternThatSeesTheWholeTextForEachOfItsLetters() {
        var policy =
                policy(Map.of(), AllowList.NONE, new CustomPattern("X", Pattern.compile("(?s)a.*b|a"), Action.REDACT));
        var budget = Budget.of(Duration.ofMillis(200));
        var text = "a".repeat(40_000);
        long began = System.nanoTime();

        assertThatThrownBy(() -> Judged.DETECTOR.detect("", text, policy, budget))
                .isInstanceOf(Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }
}
