package dev.hubgate.firewall.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Sensitivity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScannerTest {
    private final Scanner scanner = new Scanner();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to jane.roe@example.co.uk, please | EMAIL | jane.roe@example.co.uk",
                "call me at (415) 555-0132 after nine | PHONE_NUMBER | (415) 555-0132",
                "my number is +44 20 7946 0958. | PHONE_NUMBER | +44 20 7946 0958",
                "I live at 12 Elm Street Apt 4, Springfield, IL 62704 now | STREET_ADDRESS | 12 Elm Street Apt 4, Springfield, IL 62704",
                "send it to PO Box 120, Austin, TX 78701 | STREET_ADDRESS | PO Box 120, Austin, TX 78701",
                "She was born on March 5, 1987 in Rome | DATE_OF_BIRTH | March 5, 1987",
                "ssn is 536904399 | US_SSN | 536904399",
                "her ITIN: 912-90-3456 | US_ITIN | 912-90-3456",
                "the EIN of the firm is 91-1144442 | TAX_ID | 91-1144442",
                "passport no. X1234567 | PASSPORT | X1234567",
                "driver's license number D123-4567-8901 | DRIVER_LICENSE | D123-4567-8901",
                "Aadhaar 9081 5053 7711 | NATIONAL_ID | 9081 5053 7711",
                "paid with 4111 1111 1111 1111 today | CREDIT_CARD | 4111 1111 1111 1111",
                "the cvv is 123 | CREDIT_CARD_CVV | 123",
                "to GB29 NWBK 6016 1331 9268 19 by Monday | IBAN | GB29 NWBK 6016 1331 9268 19",
                "SWIFT DEUTDEFF | SWIFT_BIC | DEUTDEFF",
                "account number 0012345678 | BANK_ACCOUNT | 0012345678",
                "routing 121000358 | ROUTING_NUMBER | 121000358",
                "send to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq | CRYPTO_WALLET | bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
                "MRN 0012345 | MEDICAL_RECORD_NUMBER | 0012345",
                "Medicare 1EG4-TE5-MK73 | HEALTH_INSURANCE_ID | 1EG4-TE5-MK73",
                "NPI 1234567893 | MEDICAL_LICENSE | 1234567893",
                "the host 81.2.69.160 is down | IP_ADDRESS | 81.2.69.160",
                "route to 2001:db8::8a2e:370:7334 | IP_ADDRESS | 2001:db8::8a2e:370:7334",
                "card 00:1A:2B:3C:4D:5E | MAC_ADDRESS | 00:1A:2B:3C:4D:5E",
                "use ghp_0123456789abcdefghijABCDEFGHIJ012345 | API_KEY | ghp_0123456789abcdefghijABCDEFGHIJ012345",
                "aws AKIAIOSFODNN7EXAMPLE | CLOUD_CREDENTIAL | AKIAIOSFODNN7EXAMPLE",
                "my password is Tr0ub4dor&3 | PASSWORD | Tr0ub4dor&3",
                "DB=postgres://app:s3cr3tpw@db:5432/x | CONNECTION_STRING | postgres://app:s3cr3tpw@db:5432/x",
                "VIN 1HGCM82633A004352 | VEHICLE_ID | 1HGCM82633A004352",
                "imei 490154203237518 | DEVICE_ID | 490154203237518",
                "seen at 48.85661, 2.35222 | GPS_COORDINATES | 48.85661, 2.35222"
            })
    void eachTypeIsFoundWhereItStands(String text, EntityType type, String value) {
        var found = scanner.scan(text, Sensitivity.BALANCED).stream()
                .map(finding -> finding.type() + " " + text.substring(finding.start(), finding.end()))
                .toList();

        assertEquals(List.of(type + " " + value), found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Does 4111111111111111 pass the Luhn check?",
                "request 8aa5e840-667f-4e72-ac1e-6124df593402 timed out after 30000 ms",
                "Unix time 1022808003 is which date?",
                "The book ISBN 978-4-659-64728-1 costs $12,460.44",
                "commit 9c87539496afe99efa7323b45805aeef2adb4de4",
                "version 10.4.22.1 of the library, build 20231217",
                "std::vector<int> a; Foo::bar(1::2)",
                "the meeting is 2024-05-06 12:30:45",
                "password: required",
                "export API_KEY=$SECRET",
                "npm install lodash@4.17.21"
            })
    void whatOnlyLooksLikeANumberOfAPersonIsLeft(String text) {
        assertEquals(List.of(), scanner.scan(text, Sensitivity.BALANCED));
    }

    @Test
    void theHeadOfATableSaysWhatItsColumnsHold() {
        var text = "name,phone,ssn\nJane Roe,4155550132,536904399\nJohn Roe,4155550133,217233708\n";

        var types = scanner.scan(text, Sensitivity.BALANCED).stream()
                .map(finding -> finding.type())
                .toList();

        assertEquals(
                List.of(EntityType.PHONE_NUMBER, EntityType.US_SSN, EntityType.PHONE_NUMBER, EntityType.US_SSN), types);
    }

    @Test
    void aWeakChecksumAloneIsNotEnough() {
        assertEquals(List.of(), scanner.scan("the values 1234567893 and 121000358", Sensitivity.BALANCED));
    }
}
