package dev.hubgate.console.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.policy.PolicyDocument;
import dev.hubgate.firewall.policy.PolicyReader;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final PolicyDocument BEFORE = PolicyReader.read("""
            {"entities":{"EMAIL":"block"},"custom":[{"name":"CASE_ID","pattern":"CASE-[0-9]+","action":"flag"}],\
            "allow":["Ada","Bob"]}""");

    @Test
    void namesEveryDifferenceInWords() {
        var after = PolicyReader.read("""
                {"sensitivity":"strict","entities":{"CREDIT_CARD":"block"},"allow":["Bob","Carl"],"restore":false,\
                "custom":[{"name":"CASE_ID","pattern":"CASE-[0-9]+","action":"flag","ignore_case":true}]}""");
        assertThat(Changes.between(BEFORE, after))
                .containsExactly(
                        new Change("Sensitivity", "balanced", "strict"),
                        new Change("E-mail address", "block", "as usual"),
                        new Change("Credit card number", "as usual", "block"),
                        new Change("Pattern CASE_ID", "flag CASE-[0-9]+", "flag CASE-[0-9]+, in any case"),
                        new Change("Never personal, taken out", "Ada", "none"),
                        new Change("Never personal, put in", "none", "Carl"),
                        new Change("Values come back in replies", "yes", "no"));
    }

    @Test
    void sayingNothingOfATypeOnRequestIsToTurnItOff() {
        var off = PolicyReader.read("{\"entities\":{\"URL\":\"off\",\"EMAIL\":\"off\"}}");
        assertThat(Changes.between(PolicyDocument.DEFAULT, off))
                .containsExactly(new Change("E-mail address", "as usual", "off"));
    }

    @Test
    void patternsComeAndGo() {
        assertThat(Changes.between(
                        PolicyReader.read("{\"allow\":[\"Ada\",\"Bob\"],\"entities\":{\"EMAIL\":\"block\"}}"), BEFORE))
                .containsExactly(new Change("Pattern CASE_ID", "none", "flag CASE-[0-9]+"));
    }
}
