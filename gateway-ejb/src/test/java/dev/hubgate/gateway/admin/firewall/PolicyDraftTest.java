package dev.hubgate.gateway.admin.firewall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.policy.Policy;
import dev.hubgate.firewall.policy.PolicyDocument;
import dev.hubgate.firewall.policy.PolicyReader;
import dev.hubgate.firewall.policy.PolicyWriter;
import dev.hubgate.gateway.admin.Refusals;
import dev.hubgate.store.firewall.Policies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PolicyDraftTest {

    private static PolicyDraft read(String json) {
        return Refusals.read(json.replace('\'', '"'), PolicyDraft.class);
    }

    private static String param(String json) {
        return Refusals.param(json.replace('\'', '"'), PolicyDraft.class);
    }

    @Test
    void whoeverIsNewIsUnderWhatAnEmptyDraftSays() throws IOException {
        assertThat(read("{}").document()).isEqualTo(Policies.FIRST_DOCUMENT);
        assertThat(PolicyWriter.text(PolicyDocument.DEFAULT)).isEqualTo(Policies.FIRST_DOCUMENT);
        assertThat(PolicyReader.read(Policies.FIRST_DOCUMENT).policy()).isEqualTo(Policy.DEFAULT);
        try (var migration = getClass().getResourceAsStream("/db/migration/V20261120_1300__firewall_policies.sql")) {
            assertThat(new String(Objects.requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8))
                    .as("and so is whoever was there before")
                    .contains("'" + Policies.FIRST_DOCUMENT + "'");
        }
    }

    @Test
    void whatSaysTheSameIsTheSame() {
        var draft = read("{'entities':{'SSN':'block'},'allow':[' A '],'restore':null}");
        assertThat(draft).isEqualTo(read("{'allow':['A'],'entities':{'us_ssn':'block'}}"));
        assertThat(draft.document()).contains("{\"US_SSN\":\"block\"}");
    }

    @Test
    void namesTheMemberAtFault() {
        assertThat(param("{'sensitivity':'x'}")).isEqualTo("sensitivity");
        assertThat(param("{'entities':{'EMIAL':'off'}}")).isEqualTo("entities.EMIAL");
        assertThat(param("{'custom':[{'name':'X','pattern':'(?=a)'}]}")).isEqualTo("custom[0].pattern");
        assertThat(param("{'default':'off'}")).isEqualTo("default");
    }

    @Test
    void printsNeitherPatternsNorTerms() {
        assertThat(read("{'allow':['geheim'],'custom':[{'name':'X','pattern':'geheim'}]}")
                        .toString())
                .doesNotContain("geheim");
    }
}
