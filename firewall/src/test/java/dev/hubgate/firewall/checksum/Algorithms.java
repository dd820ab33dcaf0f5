package dev.hubgate.firewall.checksum;

import java.util.Map;
import java.util.function.Predicate;

/** The check of each kind of vector. */
final class Algorithms {
    static final Map<String, Predicate<Compact>> BY_NAME = Map.ofEntries(
            Map.entry("LUHN", Modular::luhn),
            Map.entry("VERHOEFF", Modular::verhoeff),
            Map.entry("ABA", AmericanNumbers::aba),
            Map.entry("US_SSN", AmericanNumbers::ssn),
            Map.entry("US_ITIN", AmericanNumbers::itin),
            Map.entry("US_EIN", AmericanNumbers::ein),
            Map.entry("US_PTIN", AmericanNumbers::ptin),
            Map.entry("CA_SIN", AmericanNumbers::sin),
            Map.entry("BR_CPF", AmericanNumbers::cpf),
            Map.entry("MX_CURP", AmericanNumbers::curp),
            Map.entry("MX_RFC", AmericanNumbers::rfc),
            Map.entry("UK_NHS", EuropeanNumbers::nhs),
            Map.entry("ES_NIF", EuropeanNumbers::nif),
            Map.entry("ES_NIE", EuropeanNumbers::nie),
            Map.entry("IT_FISCAL_CODE", EuropeanNumbers::fiscalCode),
            Map.entry("FR_NIR", EuropeanNumbers::nir),
            Map.entry("DE_TAX_ID", EuropeanNumbers::taxNumberGermany),
            Map.entry("NL_BSN", EuropeanNumbers::bsn),
            Map.entry("BE_NN", EuropeanNumbers::belgian),
            Map.entry("CH_SSN", EuropeanNumbers::swiss),
            Map.entry("AT_VNR", EuropeanNumbers::austrian),
            Map.entry("IE_PPS", EuropeanNumbers::irish),
            Map.entry("PT_CC", EuropeanNumbers::portuguese),
            Map.entry("PL_PESEL", NorthernNumbers::pesel),
            Map.entry("NO_FODSELSNUMMER", NorthernNumbers::norwegian),
            Map.entry("DK_CPR", NorthernNumbers::danish),
            Map.entry("SE_PERSONNUMMER", NorthernNumbers::swedish),
            Map.entry("FI_HETU", NorthernNumbers::finnish),
            Map.entry("IN_PAN", EasternNumbers::pan),
            Map.entry("IN_AADHAAR", EasternNumbers::aadhaar),
            Map.entry("AU_TFN", EasternNumbers::australianTax),
            Map.entry("AU_ABN", EasternNumbers::australianCompany),
            Map.entry("KR_RRN", EasternNumbers::korean),
            Map.entry("TR_NATIONAL_ID", EasternNumbers::turkish),
            Map.entry("ZA_ID", EasternNumbers::southAfrican),
            Map.entry("IL_ID", EasternNumbers::israeli),
            Map.entry("SG_UEN", EasternNumbers::singaporeanCompany),
            Map.entry("IBAN", BankNumbers::iban),
            Map.entry("SWIFT_BIC", BankNumbers::bic),
            Map.entry("CUSIP", BankNumbers::cusip),
            Map.entry("ISIN", BankNumbers::isin),
            Map.entry("SEDOL", BankNumbers::sedol),
            Map.entry("LEI", BankNumbers::lei),
            Map.entry("IMEI", MachineNumbers::imei));

    private Algorithms() {}
}
