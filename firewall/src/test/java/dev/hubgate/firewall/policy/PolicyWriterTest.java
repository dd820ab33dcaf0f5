package dev.hubgate.firewall.policy;

import static dev.hubgate.firewall.policy.PolicyReaderTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class PolicyWriterTest {

    @Test
    void writesAllMembersInOneOrderUnderOurOwnNames() {
        var document = read("{'allow':['B','A','b'],'entities':{'SSN':'off','NAME':'block'},"
                + "'custom':[{'pattern':'x','name':'X'}],'default_action':'block'}");
        assertThat(PolicyWriter.text(document).replace('"', '\''))
                .isEqualTo("{'sensitivity':'balanced','default_action':'block',"
                        + "'entities':{'PERSON':'block','US_SSN':'off'},"
                        + "'custom':[{'name':'X','pattern':'x','action':'redact','ignore_case':false}],"
                        + "'allow':['B','A'],'injection':'flag','images':'redact','unreadable':'flag',"
                        + "'restore':true,'scan_replies':false}");
    }

    @Property(tries = 300)
    void whatIsWrittenReadsBackAsWhatItWas(
            @ForAll Sensitivity sensitivity,
            @ForAll Action usual,
            @ForAll @Size(max = 10) Map<EntityType, Action> entities,
            @ForAll @Size(max = 5) @UniqueElements List<@AlphaChars @StringLength(min = 1, max = 9) String> allow,
            @ForAll boolean restore,
            @ForAll boolean scanReplies) {
        var terms = allow.stream().map(AllowList::fold).distinct().toList();
        var custom = read("{'custom':[{'name':'X','pattern':'ä\\\\d+\\\"','ignore_case':" + restore + "}]}")
                .custom();
        var document = new PolicyDocument(
                sensitivity,
                usual,
                entities,
                custom,
                terms,
                Action.BLOCK,
                Action.REDACT,
                Action.OFF,
                restore,
                scanReplies);
        var text = PolicyWriter.text(document);
        assertThat(PolicyReader.read(text)).isEqualTo(document);
        assertThat(PolicyWriter.text(PolicyReader.read(text))).isEqualTo(text);
    }

    @Test
    void policiesThatSayTheSameHaveOneDigestAndOthersHaveAnother() {
        var said = read("{'entities':{'EMAIL':'redact'},'allow':['A','b']}").policy();
        var same = read("{'allow':['B','a']}").policy();
        assertThat(said.digest()).isEqualTo(same.digest()).matches("[0-9a-f]{64}");
        assertThat(said).isEqualTo(same);
        for (var other : List.of(
                "{}",
                "{'allow':['ab']}",
                "{'allow':['a','b'],'sensitivity':'strict'}",
                "{'allow':['a','b'],'entities':{'EMAIL':'block'}}",
                "{'allow':['a','b'],'injection':'block'}",
                "{'allow':['a','b'],'scan_replies':true}",
                "{'allow':['a','b'],'custom':[{'name':'X','pattern':'x'}]}",
                "{'allow':['a','b'],'custom':[{'name':'X','pattern':'x','ignore_case':true}]}")) {
            assertThat(read(other).policy().digest()).as(other).isNotEqualTo(said.digest());
        }
    }
}
