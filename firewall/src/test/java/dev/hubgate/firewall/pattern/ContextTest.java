package dev.hubgate.firewall.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.firewall.Sensitivity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a value is by what stands around it: the head of its column, the line of a log, the command. */
class ContextTest {

    private static List<String> found(String text) {
        return new Scanner()
                .scan(text, Sensitivity.BALANCED).stream()
                        .map(finding -> finding.type() + " " + text.substring(finding.start(), finding.end()))
                        .toList();
    }

    @Test
    void theColumnsOfAnInsertNameTheValuesOfItsRows() {
        var insert =
                "INSERT INTO people (id, birth_date, passport_no) VALUES (7, '1980-02-03', 'X1234567'), (8, '1981-12-13', 'Y7654321');";

        assertThat(found(insert))
                .containsExactly(
                        "DATE_OF_BIRTH 1980-02-03",
                        "PASSPORT X1234567",
                        "DATE_OF_BIRTH 1981-12-13",
                        "PASSPORT Y7654321");
    }

    @Test
    void theHeadOfATableNamesDatesAndAccounts() {
        assertThat(found("nr;geburtsdatum;account\n1;03.02.1980;44120012\n"))
                .containsExactly("DATE_OF_BIRTH 03.02.1980", "BANK_ACCOUNT 44120012");
    }

    @Test
    void logsAndCommandsTellWhoseAccountItIs() {
        assertThat(found("Failed password for jdoe from 198.51.100.7 port 22"))
                .containsExactly("USERNAME jdoe", "IP_ADDRESS 198.51.100.7");
        assertThat(found("mysql -u jdoe -pTr0ub4dor shop")).containsExactly("USERNAME jdoe", "PASSWORD Tr0ub4dor");
        assertThat(found("Failed password for root from a friend; the user guide says so"))
                .isEmpty();
    }

    @Test
    void aPasswordNeedsNoVerbWhenNoProseHasIt() {
        assertThat(found("log in with password Blue7tiger there")).containsExactly("PASSWORD Blue7tiger");
        assertThat(found("password policy: 12 characters; the password reset failed"))
                .isEmpty();
    }

    @Test
    void monthsOfOtherLanguagesAreRead() {
        assertThat(found("née le 8 août 1977")).containsExactly("DATE_OF_BIRTH 8 août 1977");
        assertThat(found("geboren am 3. März 1980")).containsExactly("DATE_OF_BIRTH 3. März 1980");
    }

    @Test
    void addressesOfMachinesAndRowsOfFiguresAreNoTelephonesAndNoPlaces() {
        assertThat(found("the peer (198.51.100.7) is up")).containsExactly("IP_ADDRESS 198.51.100.7");
        assertThat(found("m = [[6.8549, -2.1200, 5.9926], [1.1234, 2.3456, 3.4567]]"))
                .isEmpty();
        assertThat(found("firmware 5.12.163.3, mask 255.255.255.0")).isEmpty();
    }
}
