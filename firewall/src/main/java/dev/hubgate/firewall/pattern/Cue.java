package dev.hubgate.firewall.pattern;

import java.util.List;

/** Words beside a value that say what it is. A cue's words are in small letters, as single tokens. */
enum Cue {
    PHONE("phone phones telephone tel call mobile cell cellphone whatsapp fax sms phonenumber dial ring reach "
            + "text contact callback hotline voicemail answering messages office landline telefon tlf mob reachable handy "
            + "mobil rufnummer téléphone portable teléfono"),
    SSN("ssn ssns social socialsecurity socialsecuritynumber"),
    ITIN("itin taxpayer tin"),
    TAX("ein vat tax tin taxid abn gst gstin fein ust ustid uid rfc employer uen acn"),
    CARD("card cards visa mastercard amex cc credit debit creditcard pan discover diners jcb maestro payment "
            + "cardnumber"),
    CVV("cvv security securitycode cvc cvv2 cvc2 csc cid"),
    IBAN("iban"),
    BIC("bic swift"),
    ACCOUNT(
            "account bankaccount bankaccountnumber acct accountnumber iban checking savings konto kontonummer kontonr compte "
                    + "cuenta"),
    ROUTING("routing aba ach rtn transit routingnumber wire"),
    PASSPORT("passport passports passportnumber pasaporte reisepass"),
    LICENCE(
            "driver driverlicense driverslicense licensenumber drivinglicence drivers driving licence license dl dlnumber licenses"),
    RECORD("mrn record medicalrecordnumber chart medicalrecord"),
    NHS("nhs nhi"),
    MEDICARE("medicare mbi beneficiary"),
    MEMBER("member subscriber policy insurance insured"),
    NPI("npi provider"),
    DEA("dea prescriber"),
    NATIONAL(
            "nino nationalid nationalinsurance ni insurance sin aadhaar aadhar uidai pan nif nie dni codice fiscale nir insee pesel bsn cpf "
                    + "tfn personnummer cpr fodselsnummer hetu henkilötunnus nric rrn tckn curp national identity citizen "
                    + "steuer idnr fin pps ppsn ausweis kimlik personal rsa"),
    /** Too common to make much of a number that any other may be. */
    ID("id identification"),
    IP("ip ipaddress ips host server ipv4 ipv6 address client addr gateway dns lease subnet nginx log logs ping proxy "
            + "remote"),
    MAC("mac macaddress ethernet wifi bssid hwaddr device"),
    VEHICLE("vin vehicle chassis"),
    PLATE("plate platenumber plates registration reg licenseplate numberplate kennzeichen immatriculation matricula"),
    CAR(
            "car cars van truck lorry suv sedan taxi cab vehicle trailer motorcycle motorbike auto wagen voiture coche parked "
                    + "parking"),
    IMEI("imei imeisv meid"),
    PLACE("lat latitude lon lng longitude gps coordinates coords location position located"),
    WALLET("wallet walletaddress btc bitcoin eth ethereum crypto ltc doge tron trx usdt xmr monero"),
    BIRTH("dob born birth birthday birthdate dateofbirth bday geboren geb geburtsdatum geburtstag né née naissance "
            + "nacimiento nacido nacida nascimento nato nata nascita geboortedatum"),
    ZIP("zip postalcode zipcode postal postcode plz"),
    USER("username login user userid userame usr uname ssh"),
    SITE("github gitlab twitter instagram insta telegram discord skype steam reddit linkedin handle nickname"),
    PASSWORD("password passwords pwd passwd passphrase pass passcode pw pin passwort kennwort"),
    /** Before four numbers with dots, they are no address. */
    VERSION("version v ver firmware build release rev revision upgrade update downgrade rollback driver sdk"),
    /** What looks like a number of a person and is none. */
    NOT("luhn checksum isbn doi version commit unix timestamp epoch divided multiplied issn sku invoice order "
            + "tracking ticket hash sha sha1 sha256 md5 uuid port build rfc plus minus times regex");

    /** Cues that name one kind of number and no other: what is theirs is not what stands farther away. */
    static final long NAMING = ACCOUNT.bit()
            | ROUTING.bit()
            | PASSPORT.bit()
            | RECORD.bit()
            | PLATE.bit()
            | IMEI.bit()
            | NPI.bit()
            | DEA.bit()
            | MEDICARE.bit()
            | NHS.bit()
            | SSN.bit()
            | VEHICLE.bit();

    private final String words;

    Cue(String words) {
        this.words = words;
    }

    /** Its place in a set of cues. */
    @SuppressWarnings("EnumOrdinal") // a set of cues lives for one scan
    long bit() {
        return 1L << ordinal();
    }

    List<String> words() {
        return List.of(words.split(" "));
    }
}
