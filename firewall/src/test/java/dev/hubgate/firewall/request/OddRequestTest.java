package dev.hubgate.firewall.request;

import static dev.hubgate.firewall.request.Asking.redacted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Action;
import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Sensitivity;
import dev.hubgate.firewall.policy.Policy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests by which somebody may try to get a value past the firewall, and honest ones that look as if. */
class OddRequestTest {

    private static final String EMAIL = "jane.roe@example.com";
    private static final String FILE = "My email is " + EMAIL + ", call me";

    @Test
    void takesProseThatBeginsLikeADataUrlForProse() {
        assertThat(said("Data: Jane Roe, " + EMAIL)).contains("'Data: [PERSON_1], [EMAIL_1]'");
        assertThat(said("data:" + EMAIL + ",hello")).contains("'data:[EMAIL_1],hello'");
        assertThat(said("data: {}, for " + EMAIL)).contains("'data: {}, for [EMAIL_1]'");
    }

    @Test
    void readsWhatAHeadOfADataUrlSays() {
        assertThat(outcome(file("data:text/plain;name=" + EMAIL + ";base64," + base64("hello")), Asking.REDACT))
                .isEqualTo(Action.BLOCK);
        assertThat(outcome(file("data:text/plain;charset=utf-8;base64," + base64("hello")), Asking.REDACT))
                .isEqualTo(Action.OFF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:text/plain;base64,",
                "DATA:text/plain;charset=utf-8;BASE64,",
                " data:text/plain;base64,",
                "data:text/plain;a=b,c;base64,",
                "data:text/plain; base64 ,",
                "data:text/plain;base64,\n "
            })
    void readsBytesBehindAnyHead(String head) {
        assertThat(redacted(file(head + base64(FILE)))).doesNotContain(base64(FILE));
    }

    @Test
    void readsBytesAsThoseDoWhoPassOverWhatDoesNotBelongThere() {
        assertThat(outcome(file("data:text/plain;base64,*" + base64(FILE)), Asking.REDACT))
                .isEqualTo(Action.BLOCK);
    }

    @Test
    void readsAFileWhateverStandsBesideItsBytes() {
        var json = "{'messages':[{'role':'user','content':[{'type':'input_audio','input_audio':{'type':'text',"
                + "'media_type':'text/plain','data':'" + base64(FILE) + "'}}]}]}";

        assertThat(redacted(json)).doesNotContain(base64(FILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BM: ", "GIF89a ", "\u0000"})
    void readsTextThatBeginsLikeAnImageWhereImagesAreNotRead(String head) {
        var blind = Asking.policy(Sensitivity.BALANCED, Action.REDACT, Action.OFF, Action.OFF, Action.OFF);
        var body = Asking.body(file("data:text/plain;base64," + base64(head + FILE)));

        assertThat(Asking.inspect(body, blind).outcome()).isEqualTo(Action.REDACT);
        assertThat(body.toString()).doesNotContain(base64(head + FILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "type", "status", "summary", "reasoning_content", "thinking"})
    void looksForNamesInSentencesWhereverTheyStand(String member) {
        var part = "{'type':'text','text':'hi','" + member + "':'The patient Jane Roe was admitted today'}";

        assertThat(redacted("{'messages':[{'role':'assistant','content':[" + part + "]}]}"))
                .contains("The patient [PERSON_1] was admitted today");
    }

    @Test
    void leavesThoughtsThatAreProvenAsTheyAre() {
        var json = "{'messages':[{'role':'assistant','content':[{'type':'thinking','thinking':'Is it Jane Roe or not?',"
                + "'signature':'c2lnbmVk'}]}]}";

        assertThat(redacted(json)).isEqualTo(json);
    }

    @Test
    void tellsNoNameOfAMemberThatIsNoName() {
        assertThat(Asking.paths("{'user\\nname':'" + EMAIL + "','user\\u0000':'" + EMAIL + "'}"))
                .containsExactly("EMAIL *");
    }

    @Test
    void readsWhatStandsAmongNumbersThatLookLikeTokens() {
        assertThat(redacted("{'messages':[],'prompt':[1,'" + EMAIL + "'],'input':[[2],['" + EMAIL + "']]}"))
                .contains("'prompt':[1,'[EMAIL_1]'],'input':[[2],['[EMAIL_1]']]");
    }

    @Test
    void readsManyShortPartsInTimeThatGoesWithTheirNumber() {
        var parts = "'jane@x.com',".repeat(40_000);
        var body = Asking.body("{'messages':[{'role':'user','content':[" + parts + "'']}]}");

        assertThat(Asking.INSPECTOR
                        .inspect(body, Asking.REDACT, Budget.of(Duration.ofSeconds(20)))
                        .outcome())
                .isEqualTo(Action.REDACT);
        assertThat(body.toString()).doesNotContain("jane");
    }

    @Test
    void takesWhatADocumentCallsAPlaceholderForNoneOfOurs() {
        assertThat(said("See \\\\[EMAIL\\\\_1\\\\] and [EMAIL_2] of " + EMAIL)).contains(" of [EMAIL_3]'");
    }

    private static String said(String text) {
        return redacted("{'messages':[{'role':'user','content':'" + text + "'}]}");
    }

    private static String file(String data) {
        return "{'messages':[{'role':'user','content':[{'type':'file','file':{'file_data':'" + data.replace("\n", "\\n")
                + "'}}]}]}";
    }

    private static Action outcome(String json, Policy policy) {
        return Asking.inspect(Asking.body(json), policy).outcome();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
