package dev.hubgate.firewall.policy;

import dev.hubgate.firewall.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What entity types are called in policies: by their own names, and by those that other products have for them. */
public final class EntityNames {

    /** A type, and the names that Presidio, Amazon Comprehend and Google's data loss prevention have for what is one here. */
    private static final String ALIASES = """
            PERSON                NAME PERSON_NAME FULL_NAME
            EMAIL                 EMAIL_ADDRESS
            PHONE_NUMBER          PHONE TELEPHONE
            STREET_ADDRESS        ADDRESS POSTAL_ADDRESS
            LOCATION              GPE CITY COUNTRY
            ZIP_CODE              ZIP POSTCODE POSTAL_CODE
            DATE_OF_BIRTH         DOB BIRTHDATE
            US_SSN                SSN US_SOCIAL_SECURITY_NUMBER
            US_ITIN               ITIN US_INDIVIDUAL_TAX_IDENTIFICATION_NUMBER
            TAX_ID                EIN VAT VAT_NUMBER US_EMPLOYER_IDENTIFICATION_NUMBER
            PASSPORT              PASSPORT_NUMBER US_PASSPORT
            DRIVER_LICENSE        DRIVER_ID DRIVERS_LICENSE US_DRIVER_LICENSE DRIVERS_LICENSE_NUMBER
            NATIONAL_ID           UK_NINO CA_SOCIAL_INSURANCE_NUMBER IN_AADHAAR IN_PAN IN_PERMANENT_ACCOUNT_NUMBER
            NATIONAL_ID           ES_NIF ES_NIE IT_FISCAL_CODE PL_PESEL SG_NRIC_FIN AU_TFN FI_PERSONAL_IDENTITY_CODE
            NATIONAL_ID           UK_NATIONAL_INSURANCE_NUMBER
            CREDIT_CARD           CREDIT_CARD_NUMBER CREDIT_DEBIT_NUMBER CREDIT_DEBIT_CARD_NUMBER
            CREDIT_CARD_CVV       CVV CVC CREDIT_DEBIT_CVV CREDIT_DEBIT_CARD_CVV
            IBAN                  IBAN_CODE INTERNATIONAL_BANK_ACCOUNT_NUMBER
            SWIFT_BIC             SWIFT BIC SWIFT_CODE
            BANK_ACCOUNT          BANK_ACCOUNT_NUMBER US_BANK_NUMBER US_BANK_ACCOUNT_NUMBER
            ROUTING_NUMBER        BANK_ROUTING ABA_ROUTING ABA_ROUTING_NUMBER US_BANK_ROUTING_MICR
            CRYPTO_WALLET         CRYPTO BITCOIN_ADDRESS WALLET_ADDRESS
            MEDICAL_RECORD_NUMBER MRN
            HEALTH_INSURANCE_ID   UK_NHS US_MBI AU_MEDICARE CA_HEALTH_NUMBER UK_NATIONAL_HEALTH_SERVICE_NUMBER
            MEDICAL_LICENSE       US_NPI US_DEA_NUMBER US_HEALTHCARE_NPI
            IP_ADDRESS            IP
            MAC_ADDRESS           MAC
            API_KEY               GCP_API_KEY GITHUB_TOKEN SLACK_WEBHOOK
            CLOUD_CREDENTIAL      AWS_ACCESS_KEY AWS_SECRET_KEY AWS_CREDENTIALS CLOUD_CREDENTIALS
            PRIVATE_KEY           ENCRYPTION_KEY
            ACCESS_TOKEN          AUTH_TOKEN JWT JSON_WEB_TOKEN BEARER_TOKEN
            CONNECTION_STRING     DATABASE_URL
            USERNAME              USER_NAME
            VEHICLE_ID            VIN LICENSE_PLATE VEHICLE_IDENTIFICATION_NUMBER
            DEVICE_ID             IMEI
            GPS_COORDINATES       COORDINATES
            ORGANIZATION          ORG ORGANISATION COMPANY
            DATE_TIME             DATE
            """;

    private static final Map<String, EntityType> TYPES = types();

    private EntityNames() {}

    private static Map<String, EntityType> types() {
        var types = new HashMap<String, EntityType>();
        for (var type : EntityType.values()) {
            types.put(type.name(), type);
        }
        ALIASES.lines()
                .map(line -> line.split(" +"))
                .forEach(words ->
                        Stream.of(words).skip(1).forEach(alias -> types.put(alias, EntityType.valueOf(words[0]))));
        return Map.copyOf(types);
    }

    /** The type of a name, in whatever case it is written. */
    public static Optional<EntityType> find(String name) {
        return Optional.ofNullable(TYPES.get(name.toUpperCase(Locale.ROOT)));
    }

    /** Up to three of our own names that somebody who wrote this may have meant. */
    static List<String> near(String name) {
        return NearWords.of(name.toUpperCase(Locale.ROOT), TYPES.keySet()).stream()
                .map(near -> TYPES.get(near).name())
                .distinct()
                .toList();
    }
}
