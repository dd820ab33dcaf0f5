package dev.hubgate.firewall.policy;

import static dev.hubgate.firewall.policy.PolicyReaderTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {

    private static List<String> diff(String before, String after) {
        return PolicyDiff.between(read(before), read(after)).stream()
                .map(change -> change.member() + " " + change.before() + " " + change.after())
                .map(text -> text.replace('"', '\''))
                .toList();
    }

    @Test
    void tellsMemberByMember() {
        assertThat(diff(
                        "{'entities':{'EMAIL':'off','PERSON':'block'},'allow':['A','B'],"
                                + "'custom':[{'name':'OLD','pattern':'x'},{'name':'SAME','pattern':'y'}]}",
                        "{'entities':{'EMAIL':'block','AGE':'flag'},'allow':['C','A'],'restore':false,"
                                + "'custom':[{'name':'SAME','pattern':'z'}]}"))
                .containsExactlyInAnyOrder(
                        "restore true false",
                        "entities.PERSON 'block' null",
                        "entities.EMAIL 'off' 'block'",
                        "entities.AGE null 'flag'",
                        "custom.OLD {'name':'OLD','pattern':'x','action':'redact','ignore_case':false} null",
                        "custom.SAME {'name':'SAME','pattern':'y','action':'redact','ignore_case':false}"
                                + " {'name':'SAME','pattern':'z','action':'redact','ignore_case':false}",
                        "allow 'B' null",
                        "allow null 'C'");
    }

    @Test
    void isEmptyBetweenWhatSaysTheSame() {
        assertThat(diff("{'allow':['A','B']}", "{'allow':['B','A'],'restore':true}"))
                .isEmpty();
    }
}
