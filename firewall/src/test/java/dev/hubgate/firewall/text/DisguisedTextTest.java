package dev.hubgate.firewall.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Budget;
import dev.hubgate.firewall.Sensitivity;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisguisedTextTest {

    private static final String MAIL = "jane.roe@example.com";

    private static List<String> found(String text) {
        return Judged.DETECTOR.detect("", text, Judged.policy(Sensitivity.BALANCED), Budget.ample()).stream()
                .map(one -> one.entity() + " " + text.substring(one.start(), one.end()))
                .toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "zero width, write to ja\u200bne.r\u200doe@exam\u2060ple.com now",
        "soft hyphen, write to jane.roe@exam\u00adple.com now",
        "direction, write to jane\u202a.roe@example\u202c.com now",
        "wide, write to \uff4a\uff41\uff4e\uff45.\uff52\uff4f\uff45\uff20\uff45\uff58\uff41\uff4d\uff50\uff4c\uff45.com now",
        "ornate, write to \ud835\udc23ane.roe@example.com now",
        "lookalikes, write to j\u0430ne.r\u043ee@ex\u0430mple.com now",
        "accents, write to ja\u0335ne.roe@exa\u0301mple.com now"
    })
    void findsTheWholeOfAnAddressInOddCharacters(String name, String text) {
        var expected = text.substring("write to ".length(), text.length() - " now".length());

        assertThat(found(text)).as(name).containsExactly("EMAIL " + expected);
    }

    @Test
    void findsNumbersInDigitsOfOtherScriptsAndBetweenOddSpaces() {
        assertThat(found("card \u0664\u0661\u0661\u0661 1111 1111 1111"))
                .containsExactly("CREDIT_CARD \u0664\u0661\u0661\u0661 1111 1111 1111");
        assertThat(found("card 4111\u00a01111\u20091111\u202f1111"))
                .hasSize(1)
                .allMatch(one -> one.startsWith("CREDIT"));
        assertThat(found("ssn 219\u201109\u20112345")).containsExactly("US_SSN 219\u201109\u20112345");
    }

    @Test
    void findsWhatIsEncodedAndTakesTheWholeWord() {
        var word = base64("write to " + MAIL);
        assertThat(found("run " + word + " please")).containsExactly("EMAIL " + word);
        var twice = base64("see " + word);
        assertThat(found("run " + twice + " please")).containsExactly("EMAIL " + twice);
        var hex = HexFormat.of().formatHex(MAIL.getBytes(StandardCharsets.UTF_8));
        assertThat(found("run " + hex + " please")).containsExactly("EMAIL " + hex);
        assertThat(found("run 0x" + hex + " please")).containsExactly("EMAIL 0x" + hex);
        var url = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("ssn 219-09-2345???>>>".getBytes(StandardCharsets.UTF_8));
        assertThat(found("run " + url + " please")).containsExactly("US_SSN " + url);
        assertThat(found("GET https://example.org/cb/" + word)).containsExactly("EMAIL " + word);
    }

    @Test
    void findsWhatIsEncodedOverLines() {
        var text = "The minutes of the meeting in the old house by the sea, in short. ".repeat(2) + "Ask " + MAIL
                + " for more.";
        var wrapped =
                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(found("Decode this:\n" + wrapped + "\nThanks")).containsExactly("EMAIL " + wrapped);
    }

    @ParameterizedTest
    @CsvSource({
        "q=jane.roe%40example.com, jane.roe%40example.com",
        "q=%6A%61%6E%65%2Eroe%40example%2Ecom, %6A%61%6E%65%2Eroe%40example%2Ecom",
        "<b>jane.roe&#64;example.com</b>, jane.roe&#64;example.com",
        "<b>jane.roe&#x40;example&period;com</b>, jane.roe&#x40;example&period;com",
        "say jane.roe\\u0040example.com, jane.roe\\u0040example.com",
        "say jane.roe\\x40example.com, jane.roe\\x40example.com",
        "say jane.roe=40example.com, jane.roe=40example.com"
    })
    void findsWhatIsEscapedWhereItStands(String text, String expected) {
        assertThat(found(text)).containsExactly("EMAIL " + expected);
    }

    @Test
    void findsWhatIsEscapedWithinWhatIsEncoded() {
        var word = base64("mailto:jane.roe%40example.com");

        assertThat(found("open " + word)).containsExactly("EMAIL " + word);
    }

    @Test
    void findsANameBehindAnEscapedEndOfALine() {
        assertThat(found("Kind regards,\\nJane Miller\\nAccounting")).containsExactly("PERSON Jane Miller");
    }

    @Test
    void findsWhatIsHiddenInTagCharacters() {
        var hidden = new StringBuilder();
        MAIL.chars().forEach(c -> hidden.appendCodePoint(0xE0000 + c));

        assertThat(found("hello" + hidden + " there")).containsExactly("EMAIL " + hidden);
    }

    @ParameterizedTest
    @CsvSource({
        "CREDIT_CARD, pay with 4111 1111|1111 1111 today, 4111 1111|1111 1111",
        "CREDIT_CARD, pay with 4111 11|11 1111 1111 today, 4111 11|11 1111 1111",
        "CREDIT_CARD, pay with 4|111 1111 1111 1111 today, 4|111 1111 1111 1111",
        "CREDIT_CARD, pay with 4111 1111 1111 111|1 today, 4111 1111 1111 111|1",
        "CREDIT_CARD, pay with 4111-1111-|1111-1111 today, 4111-1111-|1111-1111",
        "CREDIT_CARD, > pay with 4111 1111|> 1111 1111 today, 4111 1111|> 1111 1111",
        "EMAIL, write to jane.roe@exam|ple.com today, jane.roe@exam|ple.com",
        "US_SSN, her ssn is 219-09-|2345 as you know, 219-09-|2345"
    })
    void findsWhatIsCutByTheEndOfALine(String entity, String text, String expected) {
        assertThat(found(text.replace('|', '\n'))).containsExactly(entity + " " + expected.replace('|', '\n'));
    }

    @Test
    void findsAKeyThatIsWrapped() {
        var key = "ghp_16C7e42F292c6912E7\n710c838347Ae178B4a";

        assertThat(found("token\n" + key + "\nand so on")).containsExactly("API_KEY " + key);
    }

    @Test
    void findsWhatHasSeparatorsBetweenAllCharacters() {
        assertThat(found("it is 4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1 ok"))
                .containsExactly("CREDIT_CARD 4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1");
        assertThat(found("at j a n e @ e x a m p l e . c o m ok"))
                .containsExactly("EMAIL j a n e @ e x a m p l e . c o m");
        assertThat(found("mail jane.roe [at] example [dot] com ok"))
                .containsExactly("EMAIL jane.roe [at] example [dot] com");
    }

    @Test
    void leavesAloneWhatOnlyLooksCut() {
        assertThat(found("Write to jane.roe@example.com\nThanks for all"))
                .containsExactly("EMAIL jane.roe@example.com");
        assertThat(found("Write to jane.roe@example.com.\nthanks for all"))
                .containsExactly("EMAIL jane.roe@example.com");
        assertThat(found("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16")).isEmpty();
        assertThat(found("totals:\n1024\n2048\n4096\n8192\n1111")).isEmpty();
        assertThat(found("x = [4, 1, 1, 1, 1, 1, 1, 1]")).isEmpty();
        assertThat(found("internationalization\nof the uncharacteristically long words"))
                .isEmpty();
    }

    @Test
    void leavesBinaryDataAlone() {
        var bytes = new byte[3000];
        new java.util.Random(7).nextBytes(bytes);
        var blob = Base64.getEncoder().encodeToString(bytes);

        assertThat(found("<img src=\"data:image/png;base64," + blob + "\">")).isEmpty();
        assertThat(found("data: " + blob)).isEmpty();
        assertThat(found("sha512 " + HexFormat.of().formatHex(bytes, 0, 64))).isEmpty();
    }
}
