package dev.hubgate.firewall.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReaderTest {

    static PolicyDocument read(String json) {
        return PolicyReader.read(json.replace('\'', '"'));
    }

    static PolicyFault fault(String json) {
        var fault = catchThrowableOfType(PolicyFault.class, () -> read(json));
        assertThat(fault).as("a fault of " + json).isNotNull();
        return fault;
    }

    @Test
    void whoeverSaysNothingIsUnderTheDefault() {
        assertThat(read("{}")).isEqualTo(PolicyDocument.DEFAULT);
        assertThat(read("{'entities':null,'allow':null,'restore':null}")).isEqualTo(PolicyDocument.DEFAULT);
        assertThat(read("{}").policy()).isEqualTo(Policy.DEFAULT);
    }

    @Test
    void readsAllMembers() {
        var policy = read("{'sensitivity':'strict','default_action':'flag',"
                        + "'entities':{'CREDIT_CARD':'block','PERSON':'off','URL':'redact'},"
                        + "'custom':[{'name':'CASE_ID','pattern':'case-\\\\d{6}','action':'redact','ignore_case':true}],"
                        + "'allow':[' Acme Support '],'injection':'block','images':'off','unreadable':'block',"
                        + "'restore':false,'scan_replies':true}")
                .policy();
        assertThat(policy.sensitivity()).isEqualTo(Sensitivity.STRICT);
        assertThat(policy.action(EntityType.CREDIT_CARD)).isEqualTo(Action.BLOCK);
        assertThat(policy.action(EntityType.PERSON)).isEqualTo(Action.OFF);
        assertThat(policy.action(EntityType.EMAIL)).isEqualTo(Action.FLAG);
        assertThat(policy.action(EntityType.URL)).isEqualTo(Action.REDACT);
        assertThat(policy.action(EntityType.LOCATION)).isEqualTo(Action.OFF);
        assertThat(policy.custom()).singleElement().satisfies(custom -> {
            assertThat(custom.entity()).isEqualTo("CUSTOM_CASE_ID");
            assertThat(custom.pattern().matcher("see CASE-123456").find()).isTrue();
        });
        assertThat(policy.allow().has("ACME support")).isTrue();
        assertThat(policy.injection()).isEqualTo(Action.BLOCK);
        assertThat(policy.images()).isEqualTo(Action.OFF);
        assertThat(policy.unreadable()).isEqualTo(Action.BLOCK);
        assertThat(policy.restore()).isFalse();
        assertThat(policy.scanReplies()).isTrue();
    }

    @Test
    void aDocumentThatSwitchesAllOffIsOff() {
        var off = read("{'default_action':'off','injection':'off','images':'off','unreadable':'off'}");
        assertThat(off.policy().isOff()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL_ADDRESS,EMAIL",
        "PHONE,PHONE_NUMBER",
        "SSN,US_SSN",
        "IBAN_CODE,IBAN",
        "CRYPTO,CRYPTO_WALLET",
        "NAME,PERSON",
        "ADDRESS,STREET_ADDRESS",
        "credit_debit_number,CREDIT_CARD",
        "AWS_ACCESS_KEY,CLOUD_CREDENTIAL"
    })
    void namesOfOtherProductsAreOurs(String name, EntityType type) {
        assertThat(read("{'entities':{'" + name + "':'block'}}").entities())
                .containsExactly(java.util.Map.entry(type, Action.BLOCK));
    }

    @Test
    void aTypeUnderTwoOfItsNamesIsRefused() {
        var fault = fault("{'entities':{'EMAIL':'block','EMAIL_ADDRESS':'off'}}");
        assertThat(fault.path()).isEqualTo("entities.EMAIL_ADDRESS");
        assertThat(fault).hasMessageContaining("EMAIL is named twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'sensitivty':'strict'}; sensitivty; Did you mean sensitivity?",
                "{'sensitivity':'strikt'}; sensitivity; Did you mean strict?",
                "{'sensitivity':1}; sensitivity; strict, balanced, relaxed",
                "{'default_action':'REDACT'}; default_action; off, flag, redact, block",
                "{'injection':'redact'}; injection; off, flag, block",
                "{'images':'flag'}; images; off, redact, block",
                "{'unreadable':'redact'}; unreadable; off, flag, block",
                "{'restore':'yes'}; restore; true or false",
                "{'scan_replies':1}; scan_replies; true or false",
                "{'entities':[]}; entities; an object",
                "{'entities':{'EMIAL':'off'}}; entities.EMIAL; Did you mean EMAIL",
                "{'entities':{'EMAIL':'hide'}}; entities.EMAIL; off, flag, redact, block",
                "{'entities':{'CUSTOM_CASE':'off'}}; entities.CUSTOM_CASE; in custom",
                "{'custom':{}}; custom; a list",
                "{'custom':['x']}; custom[0]; an object",
                "{'custom':[{'pattern':'x'}]}; custom[0].name; missing",
                "{'custom':[{'name':'x','pattern':'x'}]}; custom[0].name; upper case",
                "{'custom':[{'name':'X'}]}; custom[0].pattern; missing",
                "{'custom':[{'name':'X','pattern':'x','flags':1}]}; custom[0].flags; no such member",
                "{'custom':[{'name':'X','pattern':'x'},{'name':'X','pattern':'y'}]}; custom[1].name; has that name",
                "{'allow':'x'}; allow; a list",
                "{'allow':['x',' ']}; allow[1]; blank",
                "{'allow':['x',7]}; allow[1]; a string",
                "{'allow':['a\\u0000b']}; allow[0]; control characters",
                "{'allow':['a\\ud800b']}; allow[0]; broken",
            })
    void saysWhatIsWrongAndWhere(String json, String path, String message) {
        assertThat(fault(json).path()).isEqualTo(path);
        assertThat(fault(json)).hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "7", "{", "{'restore':true,'restore':false}", "{} {}"})
    void whatIsNoObjectIsNoPolicy(String json) {
        assertThat(fault(json).path()).isEmpty();
    }

    @Test
    void numbersAndLengthsAreBounded() {
        var term = "'" + "x".repeat(200) + "'";
        assertThat(read("{'allow':[" + String.join(",", Collections.nCopies(500, term)) + "]}")
                        .allow())
                .hasSize(1);
        assertThat(fault("{'allow':[" + String.join(",", Collections.nCopies(501, term)) + "]}")
                        .path())
                .isEqualTo("allow");
        assertThat(fault("{'allow':['x" + term.substring(1) + "]}").path()).isEqualTo("allow[0]");
        assertThat(read(custom(50)).custom()).hasSize(50);
        assertThat(fault(custom(51)).path()).isEqualTo("custom");
    }

    private static String custom(int number) {
        return Collections.nCopies(number, "").stream()
                .map(any -> "{'name':'P%d','pattern':'x'}")
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(","), list -> numbered("{'custom':[" + list + "]}")));
    }

    private static String numbered(String json) {
        for (int i = 0; json.contains("%d"); i++) {
            json = json.replaceFirst("%d", Integer.toString(i));
        }
        return json;
    }

    @Test
    void noMessageQuotesWhatWasSent() {
        for (var json : new String[] {
            "{'custom':[{'name':'X','pattern':'(geheim'}]}",
            "{'custom':[{'name':'geheim','pattern':'x'}]}",
            "{'custom':[{'name':'X','pattern':'geheim\\\\1'}]}",
            "{'allow':['geheim\\u0001']}",
            "{'sensitivity':'geheim'}",
            "{'a geheim':1}"
        }) {
            assertThat(fault(json)).hasMessageNotContaining("geheim");
            assertThat(fault(json).path()).doesNotContain("geheim");
        }
    }

    @Test
    void toStringQuotesNeitherPatternsNorTerms() {
        var document = read("{'custom':[{'name':'X','pattern':'geheim'}],'allow':['geheim']}");
        assertThat(document.toString() + document.policy()).doesNotContain("geheim");
    }
}
