package dev.hubgate.console.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.policy.PolicyDocument;
import dev.hubgate.firewall.policy.PolicyReader;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final String FULL = """
            {"sensitivity":"strict","default_action":"flag","entities":{"EMAIL":"block","URL":"off","PERSON":"off"},\
            "custom":[{"name":"CASE_ID","pattern":"CASE-\\\\d{6}","action":"block","ignore_case":true}],\
            "allow":["help@acme.example","Ada"],"injection":"block","images":"off","unreadable":"block",\
            "restore":false,"scan_replies":true}""";

    private final PolicyForm form = new PolicyForm(PolicyDocument.DEFAULT);

    @Test
    void aFormThatNobodyTouchedSaysWhatThePolicySaid() {
        var document = PolicyReader.read(FULL);
        assertThat(Changes.between(document, Draft.of(new PolicyForm(document)).document()))
                .isEmpty();
        assertThat(Changes.between(PolicyDocument.DEFAULT, Draft.of(form).document()))
                .isEmpty();
    }

    @Test
    void offersOneOffForTypesThatAreOffUnlessNamed() {
        var turnedOff = new PolicyForm(PolicyReader.read("{\"entities\":{\"URL\":\"off\",\"EMAIL\":\"off\"}}"));
        for (var group : KindGroup.ALL) {
            group.kinds()
                    .forEach(kind -> assertThat(group.choices().values())
                            .contains(turnedOff.getActions().get(kind.name())));
        }
    }

    @Test
    void takesWhatWasChosen() {
        form.getActions().put("CREDIT_CARD", "block");
        form.setAllow("help@acme.example\n\n  Ada \n");
        var document = Draft.of(form).document();
        assertThat(document.entities()).containsOnlyKeys(EntityType.CREDIT_CARD);
        assertThat(document.entities()).containsEntry(EntityType.CREDIT_CARD, Action.BLOCK);
        assertThat(document.allow()).containsExactly("help@acme.example", "Ada");
    }

    @Test
    void saysAtEveryRowWhatIsWrongWithIt() {
        row("CASE_ID", "CASE-(\\d{6}");
        row("good", "x+y");
        row("FINE", "x+y");
        row("AHEAD", "x(?=y)");
        var draft = Draft.of(form);
        assertThat(draft.policy()).isEmpty();
        assertThat(fault(0).inName()).isFalse();
        assertThat(fault(0).text()).doesNotContain("CASE-");
        assertThat(fault(1).inName()).isTrue();
        assertThat(fault(2)).isNull();
        assertThat(fault(3).text()).contains("look");
        assertThat(form.getPatterns().get(0).getPattern()).isEqualTo("CASE-(\\d{6}");
    }

    @Test
    void saysAtItsRowThatANameIsTaken() {
        row("CASE_ID", "x+y");
        row("CASE_ID", "y+z");
        assertThat(Draft.of(form).policy()).isEmpty();
        assertThat(fault(0)).isNull();
        assertThat(fault(1).inName()).isTrue();
    }

    @Test
    void leavesOutRowsThatNothingWasTypedInto() {
        form.getPatterns().add(new PatternRow());
        row("CASE_ID", "x+y");
        assertThat(Draft.of(form).document().custom()).hasSize(1);
    }

    @Test
    void saysWhichTermIsTooLong() {
        form.setAllow("fine\n" + "x".repeat(201));
        assertThat(Draft.of(form).faults()).singleElement().asString().startsWith("Term 2 ");
    }

    @Test
    void refusesWordsThatWereNotOffered() {
        form.setImages("flag");
        var draft = Draft.of(form);
        assertThat(draft.policy()).isEmpty();
        assertThat(draft.faults()).singleElement().asString().startsWith("images: ");
    }

    private void row(String name, String pattern) {
        var row = new PatternRow();
        row.setName(name);
        row.setPattern(pattern);
        form.getPatterns().add(row);
    }

    private PatternFault fault(int row) {
        return form.getPatterns().get(row).getFault();
    }
}
