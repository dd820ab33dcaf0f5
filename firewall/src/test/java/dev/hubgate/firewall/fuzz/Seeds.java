package dev.hubgate.firewall.fuzz;

import java.util.List;

/** Texts with something of all kinds in them, made up. */
public final class Seeds {

    public static final List<String> TEXTS = List.of(
            "Hi, I am Jane Miller, born 1984-03-12, and live at 12 Abraham Lincoln Street, Springfield, IL 62704. Call +1 415 555 0132 or write to jane.miller@example.com.",
            "card 4111 1111 1111 1111, cvv 123, exp 12/29; iban GB82 WEST 1234 5698 7654 32, bic DEUTDEFF500, account number 12345678, routing 121000358",
            "ssn 219-09-2345, itin 912-70-1234, passport X12345678, driver's license D123-4567-8901, nino AB123456C, plate 7ABC123, vin 1HGCM82633A004352",
            "export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\npassword: \"hunter2horse\"",
            "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA04up8hoqzS1+APIB0RhjXyObwHQnOzhAk5Bd7mhkSbPkyhP1\niWlX9HNavcydATJc1f0DpzF0u4zY8PY24RVoW8vk+bJANPp1o2IAkeajCaF3w9nf\n-----END RSA PRIVATE KEY-----",
            "curl -u admin:secret1 https://bob:pass1word@db.example.com:5432/x?email=jane%40example.com -H 'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c'",
            "id,ssn,phone\n1,219-09-2345,555-123-4567\n2,219-09-2346,555-123-4568\n\nserver 10.20.30.40 and fe80::1 or 00:1A:2B:3C:4D:5E at 48.8566, 2.3522",
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa 0x52908400098527886E0F7030069857D2E4169EE7",
            "apiVersion: v1\nkind: Secret\ndata:\n  password: cGFzc3dvcmQxMjM=\n  user: amFuZUBleGFtcGxlLmNvbQ==\n",
            "Patient: Dr. Müller, MRN 12345678, NPI 1234567893, DEA AB1234563, MBI 1EG4-TE5-MK73, IMEI 490154203237518, aged 45 years old",
            "def main():\n    for i in range(len(names)):\n        print(f\"{names[i]} <{mails[i]}>\")  # \u043f\u0440\u0438\u0432\u0435\u0442 \u4f60\u597d \u0645\u0631\u062d\u0628\u0627\n",
            "j a n e @ e x a m p l e . c o m and 4-1-1-1-1-1-1-1-1-1-1-1-1-1-1-1 and jane [at] example [dot] com",
            "user=sa;Password=Abc123xyz;Server=10.0.0.3 xoxb-123456789012-abcdefghijklmnop ghp_16C7e42F292c6912E7710c838347Ae178B4a sk-proj-abcdefghijABCDEFGHIJ0123456789",
            "{\"name\":\"Jane Miller\",\"note\":\"line\\nbreak \\u0040 \\x40\",\"q\":\"&lt;b&gt; 100% =3D\"}");

    private Seeds() {}
}
