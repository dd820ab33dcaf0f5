package dev.hubgate.firewall.pattern;

import static dev.hubgate.firewall.EntityType.BANK_ACCOUNT;
import static dev.hubgate.firewall.EntityType.CREDIT_CARD;
import static dev.hubgate.firewall.EntityType.DEVICE_ID;
import static dev.hubgate.firewall.EntityType.DRIVER_LICENSE;
import static dev.hubgate.firewall.EntityType.HEALTH_INSURANCE_ID;
import static dev.hubgate.firewall.EntityType.MEDICAL_LICENSE;
import static dev.hubgate.firewall.EntityType.NATIONAL_ID;
import static dev.hubgate.firewall.EntityType.ROUTING_NUMBER;
import static dev.hubgate.firewall.EntityType.TAX_ID;
import static dev.hubgate.firewall.EntityType.US_ITIN;
import static dev.hubgate.firewall.EntityType.US_SSN;
import static dev.hubgate.firewall.EntityType.VEHICLE_ID;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.checksum.AmericanNumbers;
import dev.hubgate.firewall.checksum.BankNumbers;
import dev.hubgate.firewall.checksum.Compact;
import dev.hubgate.firewall.checksum.EasternNumbers;
import dev.hubgate.firewall.checksum.EuropeanNumbers;
import dev.hubgate.firewall.checksum.MachineNumbers;
import dev.hubgate.firewall.checksum.NorthernNumbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The numbers that are looked for, with the scores of each. A check that one number in ten passes (Luhn, ABA, NHS, NPI,
 * IMEI) never lifts a number over the balanced threshold alone.
 */
final class IdentifierTable {
    private static final double SURE = 0.95;
    /** From this score on, or beyond this length, the bare word "id" is enough to make a number a person's. */
    private static final double CARRIES = 0.36;

    private static final int SHORT = 11;
    private final List<Identifier> rows = new ArrayList<>();

    private IdentifierTable() {}

    static List<Identifier> rows() {
        var table = new IdentifierTable();
        table.america();
        table.europe();
        table.east();
        table.things();
        return List.copyOf(table.rows);
    }

    private void add(EntityType type, String shape, double alone, double near, Predicate<Compact> check, Cue... cues) {
        boolean said = Arrays.asList(cues).contains(Cue.NATIONAL) && (alone >= CARRIES || shape.length() > SHORT);
        var all = said ? Arrays.copyOf(cues, cues.length + 1) : cues;
        all[all.length - 1] = said ? Cue.ID : all[all.length - 1];
        rows.add(Identifier.of(type, shape, alone, near, check, all));
    }

    private void america() {
        add(US_SSN, "999-99-9999", 0.90, SURE, AmericanNumbers::ssn, Cue.SSN);
        add(US_SSN, "999 99 9999", 0.70, SURE, AmericanNumbers::ssn, Cue.SSN);
        add(US_SSN, "999.99.9999", 0.50, SURE, AmericanNumbers::ssn, Cue.SSN);
        add(US_SSN, "99999~9999", 0.20, 0.88, AmericanNumbers::ssn, Cue.SSN);
        add(US_SSN, "999-999999", 0.20, 0.88, AmericanNumbers::ssn, Cue.SSN);
        add(US_ITIN, "999-99-9999", 0.85, SURE, AmericanNumbers::itin, Cue.ITIN, Cue.TAX);
        add(US_ITIN, "999 99 9999", 0.65, SURE, AmericanNumbers::itin, Cue.ITIN, Cue.TAX);
        add(US_ITIN, "999999999", 0.20, 0.88, AmericanNumbers::itin, Cue.ITIN);
        add(TAX_ID, "99-9999999", 0.40, 0.88, AmericanNumbers::ein, Cue.TAX, Cue.ITIN);
        add(TAX_ID, "A99999999", 0.10, 0.80, AmericanNumbers::ptin, Cue.TAX);
        add(HEALTH_INSURANCE_ID, "9AX9~AX9~AA99", 0.70, SURE, AmericanNumbers::mbi, Cue.MEDICARE, Cue.MEMBER);
        add(MEDICAL_LICENSE, "9999~999~999", 0.40, SURE, AmericanNumbers::npi, Cue.NPI);
        add(MEDICAL_LICENSE, "AX9999999", 0.55, SURE, AmericanNumbers::dea, Cue.DEA);
        add(ROUTING_NUMBER, "9999~9999~9", 0.40, SURE, AmericanNumbers::aba, Cue.ROUTING);
        add(NATIONAL_ID, "999-999-999", 0.55, SURE, AmericanNumbers::sin, Cue.NATIONAL, Cue.SSN);
        add(NATIONAL_ID, "999 999 999", 0.50, SURE, AmericanNumbers::sin, Cue.NATIONAL, Cue.SSN);
        add(NATIONAL_ID, "999999999", 0.20, 0.88, AmericanNumbers::sin, Cue.NATIONAL);
        add(NATIONAL_ID, "999.999.999-99", 0.85, SURE, AmericanNumbers::cpf, Cue.NATIONAL);
        add(NATIONAL_ID, "99999999999", 0.50, 0.90, AmericanNumbers::cpf, Cue.NATIONAL);
        add(NATIONAL_ID, "AAAA999999AAAAAAX9", 0.90, SURE, AmericanNumbers::curp, Cue.NATIONAL);
        add(TAX_ID, "AAAA~999999~XXX", 0.36, 0.88, AmericanNumbers::rfc, Cue.TAX);
    }

    private void europe() {
        add(HEALTH_INSURANCE_ID, "999~999~9999", 0.45, SURE, EuropeanNumbers::nhs, Cue.NHS);
        add(NATIONAL_ID, "AA~99~99~99~A", 0.65, SURE, EuropeanNumbers::nino, Cue.NATIONAL);
        add(NATIONAL_ID, "99999999~A", 0.70, SURE, EuropeanNumbers::nif, Cue.NATIONAL);
        add(NATIONAL_ID, "A~9999999~A", 0.75, SURE, EuropeanNumbers::nie, Cue.NATIONAL);
        add(TAX_ID, "A9999999X", 0.40, 0.88, EuropeanNumbers::nif, Cue.TAX);
        add(NATIONAL_ID, "AAAAAAXXAXXAXXXA", 0.90, SURE, EuropeanNumbers::fiscalCode, Cue.NATIONAL, Cue.TAX);
        add(NATIONAL_ID, "9~99~99~9X~999~999~99", 0.80, SURE, EuropeanNumbers::nir, Cue.NATIONAL);
        add(NATIONAL_ID, "99~999~999~999", 0.45, 0.90, EuropeanNumbers::taxNumberGermany, Cue.NATIONAL, Cue.TAX);
        add(NATIONAL_ID, "9999~99~999", 0.20, 0.88, EuropeanNumbers::bsn, Cue.NATIONAL);
        add(NATIONAL_ID, "99~99~99~999~99", 0.50, 0.90, EuropeanNumbers::belgian, Cue.NATIONAL);
        add(NATIONAL_ID, "999~9999~9999~99", 0.80, SURE, EuropeanNumbers::swiss, Cue.NATIONAL);
        add(NATIONAL_ID, "9999 999999", 0.40, 0.88, EuropeanNumbers::austrian, Cue.NATIONAL);
        add(NATIONAL_ID, "9999999~A", 0.40, 0.88, EuropeanNumbers::irish, Cue.NATIONAL);
        add(NATIONAL_ID, "9999999~AA", 0.40, 0.88, EuropeanNumbers::irish, Cue.NATIONAL);
        add(NATIONAL_ID, "99999999~9~AA9", 0.70, SURE, EuropeanNumbers::portuguese, Cue.NATIONAL);
        add(NATIONAL_ID, "99999999999", 0.45, 0.90, NorthernNumbers::pesel, Cue.NATIONAL);
        add(NATIONAL_ID, "999999~99999", 0.55, 0.90, NorthernNumbers::norwegian, Cue.NATIONAL);
        add(NATIONAL_ID, "999999-9999", 0.40, 0.88, NorthernNumbers::danish, Cue.NATIONAL);
        add(NATIONAL_ID, "999999-9999", 0.62, SURE, NorthernNumbers::swedish, Cue.NATIONAL);
        add(NATIONAL_ID, "999999+9999", 0.62, SURE, NorthernNumbers::swedish, Cue.NATIONAL);
        add(NATIONAL_ID, "99999999~9999", 0.45, 0.90, NorthernNumbers::swedish, Cue.NATIONAL);
        add(NATIONAL_ID, "999999-999X", 0.70, SURE, NorthernNumbers::finnish, Cue.NATIONAL);
        add(NATIONAL_ID, "999999+999X", 0.70, SURE, NorthernNumbers::finnish, Cue.NATIONAL);
        add(NATIONAL_ID, "999999A999X", 0.70, SURE, NorthernNumbers::finnish, Cue.NATIONAL);
        add(DRIVER_LICENSE, "AXXXX999999XX9AA", 0.55, 0.90, EuropeanNumbers::drivingBritish, Cue.LICENCE);
    }

    private void east() {
        add(NATIONAL_ID, "9999 9999 9999", 0.55, SURE, EasternNumbers::aadhaar, Cue.NATIONAL);
        add(NATIONAL_ID, "9999-9999-9999", 0.55, SURE, EasternNumbers::aadhaar, Cue.NATIONAL);
        add(NATIONAL_ID, "999999999999", 0.30, 0.90, EasternNumbers::aadhaar, Cue.NATIONAL);
        add(NATIONAL_ID, "AAAAA9999A", 0.65, SURE, EasternNumbers::pan, Cue.NATIONAL, Cue.TAX, Cue.CARD);
        add(TAX_ID, "99AAAAA9999AX" + "ZX", 0.85, SURE, EasternNumbers::gst, Cue.TAX);
        add(NATIONAL_ID, "999~999~999", 0.20, 0.88, EasternNumbers::australianTax, Cue.NATIONAL, Cue.TAX);
        add(TAX_ID, "99~999~999~999", 0.50, 0.90, EasternNumbers::australianCompany, Cue.TAX);
        add(HEALTH_INSURANCE_ID, "9999~99999~9", 0.35, 0.90, EasternNumbers::australianMedicare, Cue.MEDICARE);
        add(NATIONAL_ID, "999999-9999999", 0.70, SURE, EasternNumbers::korean, Cue.NATIONAL);
        add(NATIONAL_ID, "9999999999999", 0.50, 0.90, EasternNumbers::southAfrican, Cue.NATIONAL);
        add(NATIONAL_ID, "9999999999999", 0.40, 0.90, EasternNumbers::korean, Cue.NATIONAL);
        add(NATIONAL_ID, "99999999999", 0.50, 0.90, EasternNumbers::turkish, Cue.NATIONAL);
        add(NATIONAL_ID, "99999999999999999X", 0.85, SURE, EasternNumbers::chinese, Cue.NATIONAL);
        add(NATIONAL_ID, "A9999999A", 0.75, SURE, EasternNumbers::singaporean, Cue.NATIONAL);
        add(TAX_ID, "99999999A", 0.40, 0.88, EasternNumbers::singaporeanCompany, Cue.TAX);
        add(TAX_ID, "999999999A", 0.40, 0.88, EasternNumbers::singaporeanCompany, Cue.TAX);
        add(TAX_ID, "A99AA9999A", 0.50, 0.88, EasternNumbers::singaporeanCompany, Cue.TAX);
    }

    /** Plates as the United States, the United Kingdom, France, Germany and India write them. */
    private void plates() {
        var shapes =
                new ArrayList<>(List.of("AAA-9999", "9AAA999", "AA99 AAA", "AA-999-AA", "AA99AA9999", "AA99 AA 9999"));
        for (var district : List.of("A", "AA", "AAA")) {
            for (var letters : List.of("A", "AA")) {
                for (var digits : List.of("99", "999", "9999")) {
                    shapes.add(district + "-" + letters + " " + digits);
                }
            }
        }
        for (var shape : shapes) {
            add(VEHICLE_ID, shape, 0.20, 0.82, value -> true, Cue.PLATE, Cue.CAR);
        }
    }

    private void things() {
        for (var shape :
                List.of("9999 9999 9999 9999", "9999-9999-9999-9999", "9999 999999 99999", "9999-999999-99999")) {
            add(CREDIT_CARD, shape, 0.87, 0.98, BankNumbers::card, Cue.CARD);
        }
        for (int digits = 12; digits <= 19; digits++) {
            add(CREDIT_CARD, "9".repeat(digits), digits < 14 ? 0.45 : 0.66, 0.97, BankNumbers::card, Cue.CARD);
        }
        add(CREDIT_CARD, "9999 999999 9999", 0.66, 0.97, BankNumbers::card, Cue.CARD);
        add(VEHICLE_ID, "XXXXXXXXXXXXXXXXX", 0.65, SURE, MachineNumbers::vin, Cue.VEHICLE);
        add(VEHICLE_ID, "XXXXXXXXXXXXXXXXX", 0.20, 0.88, MachineNumbers::vinShape, Cue.VEHICLE);
        plates();
        add(DEVICE_ID, "99~999999~999999~9", 0.40, SURE, MachineNumbers::imei, Cue.IMEI);
        add(DEVICE_ID, "99999999~999999~99", 0.10, 0.90, MachineNumbers::imei, Cue.IMEI);
        add(BANK_ACCOUNT, "99-99-99 99999999", 0.50, 0.88, value -> value.digits(14), Cue.ACCOUNT);
    }
}
