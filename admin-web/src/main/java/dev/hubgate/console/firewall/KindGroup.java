package dev.hubgate.console.firewall;

import static dev.hubgate.firewall.EntityType.*;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.policy.Policy;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Types that one thinks of together.
 *
 * @param onRequest whether they are looked for only where a policy names them
 */
public record KindGroup(String title, boolean onRequest, List<Kind> kinds) {

    /** All types, each in one group. */
    public static final List<KindGroup> ALL = List.of(
            group(
                    "People",
                    kind(PERSON, "Name of a person"),
                    kind(DATE_OF_BIRTH, "Date of birth"),
                    kind(USERNAME, "User name")),
            group(
                    "Contact",
                    kind(EMAIL, "E-mail address"),
                    kind(PHONE_NUMBER, "Phone number"),
                    kind(STREET_ADDRESS, "Street address")),
            group(
                    "Identity numbers",
                    kind(US_SSN, "US social security number"),
                    kind(US_ITIN, "US individual taxpayer number"),
                    kind(TAX_ID, "Tax number"),
                    kind(PASSPORT, "Passport number"),
                    kind(DRIVER_LICENSE, "Driving licence number"),
                    kind(NATIONAL_ID, "National identity number"),
                    kind(VEHICLE_ID, "Vehicle number or licence plate")),
            group(
                    "Finance",
                    kind(CREDIT_CARD, "Credit card number"),
                    kind(CREDIT_CARD_CVV, "Card security code"),
                    kind(IBAN, "IBAN"),
                    kind(SWIFT_BIC, "SWIFT code (BIC)"),
                    kind(BANK_ACCOUNT, "Bank account number"),
                    kind(ROUTING_NUMBER, "Bank routing number"),
                    kind(CRYPTO_WALLET, "Crypto wallet address")),
            group(
                    "Health",
                    kind(MEDICAL_RECORD_NUMBER, "Medical record number"),
                    kind(HEALTH_INSURANCE_ID, "Health insurance number"),
                    kind(MEDICAL_LICENSE, "Medical licence number")),
            group(
                    "Network and devices",
                    kind(IP_ADDRESS, "IP address"),
                    kind(MAC_ADDRESS, "MAC address"),
                    kind(DEVICE_ID, "Device number (IMEI)"),
                    kind(GPS_COORDINATES, "GPS coordinates")),
            group(
                    "Secrets",
                    kind(API_KEY, "API key"),
                    kind(CLOUD_CREDENTIAL, "Cloud credential"),
                    kind(PRIVATE_KEY, "Private key"),
                    kind(ACCESS_TOKEN, "Access token"),
                    kind(PASSWORD, "Password"),
                    kind(CONNECTION_STRING, "Connection string")),
            group(
                    "On request",
                    kind(LOCATION, "Place"),
                    kind(ZIP_CODE, "Postal code"),
                    kind(AGE, "Age"),
                    kind(ORGANIZATION, "Organisation"),
                    kind(NRP, "Nationality, religion or politics"),
                    kind(DATE_TIME, "Date or time"),
                    kind(URL, "Web address")));

    private static final Map<EntityType, String> TITLES = titles();

    public KindGroup {
        kinds = List.copyOf(kinds);
    }

    /** What may be chosen for each of its types: the words shown, and what a form sends. */
    public Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        if (onRequest) {
            choices.put("off", PolicyForm.USUAL);
        } else {
            choices.put("as usual", PolicyForm.USUAL);
            choices.put("off", "off");
        }
        choices.put("flag", "flag");
        choices.put("redact", "redact");
        choices.put("block", "block");
        return choices;
    }

    /** What people call a type. */
    public static String title(EntityType type) {
        return TITLES.get(type);
    }

    private static Map<EntityType, String> titles() {
        var titles = new EnumMap<EntityType, String>(EntityType.class);
        ALL.forEach(group -> group.kinds().forEach(kind -> titles.put(kind.type(), kind.title())));
        return titles;
    }

    private static KindGroup group(String title, Kind... kinds) {
        return new KindGroup(title, Policy.ON_REQUEST.contains(kinds[0].type()), List.of(kinds));
    }

    private static Kind kind(EntityType type, String title) {
        return new Kind(type, title);
    }
}
