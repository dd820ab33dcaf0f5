package dev.hubgate.firewall.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who write programs send all day, and what is somebody's in it. */
class ProgramTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You are Claude Code, Anthropic's official CLI for Claude. <env>Platform: linux</env>",
                "The exact model ID is claude-sonnet-4-5-20250929. Ask Claude or ChatGPT or Gemini or Llama.",
                "var reference = WireJson.text(from, to); EmbeddingFamily.vectors(reply); KeyHash.of(key)",
                "void read(Boolean audioInput, MediaType mediaType, ToolChoice toolChoice, LongAdder opened)",
                "return Page.of(found, query.limit(), Alias::alias, KeyView::of);",
                "arn:aws:iam::123456789012:role/DeployRole Cache-Control: public, max-age=604800 .pitch li::before {}",
                "def get_user(user_id: int, first_name: str = \"\") -> User:",
                "useQuery({ queryKey: ['user', userId], queryFn: () => fetchUser(userId) });",
                "db_password = settings.DATABASES[\"default\"][\"PASSWORD\"]",
                "type: \"password\", password: \"string\", passwd = input(\"password\")",
                "`.email`, `.password`, `.token` are read from the form",
                "connection to server at \"localhost\" (127.0.0.1), port 5432 failed: FATAL",
                "index 83db48f..bf269f4 100644 commit 9fceb02d0ae598e95dc970b74767f19372d61af8 @@ -12,7 +12,9 @@",
                "\"integrity\": \"sha512-n7s51eWdaWZ3vGT2tD4T7J6eJs3QoBXydv7vkUM06Bf1cbVD2Kc2UrkzhiQwobfV7NwOnQXYL7==\"",
                "{\"id\":\"toolu_01A09q90qw90lq917835lq9\",\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\"}",
                "{\"sessionId\":\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"at\":1731945802000}"
            })
    void findsNothingInPrograms(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void findsANameBeforeAWordOfAProgram() {
        var text = "zq212zq letter back\\slash <b> please <b> _1] my name is Margaret Thornbury _1] <<}\n{>> \ttab end";
        assertThat(found(text)).containsExactly("PERSON Margaret Thornbury");
    }

    @Test
    void findsPeopleWhoseNamesHoldACapital() {
        assertThat(found("Please call Ronald McDonald and LeBron James about it."))
                .containsExactly("PERSON Ronald McDonald", "PERSON LeBron James");
        assertThat(found("My name is Claude Dupont and I live here.")).containsExactly("PERSON Claude Dupont");
    }

    @Test
    void findsWhatIsSomebodysInAProgram() {
        assertThat(found("login(username: \"jroe42\", password: \"Tr0ub4dor&3\") # for Jane Roe"))
                .containsExactly("USERNAME jroe42", "PASSWORD Tr0ub4dor&3", "PERSON Jane Roe");
    }

    private static List<String> found(String text) {
        return Judged.DETECTOR.detect("", text, Policy.DEFAULT, Budget.ample()).stream()
                .map(one -> one.entity() + " " + text.substring(one.start(), one.end()))
                .toList();
    }
}
