package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.checksum.BankNumbers;
import dev.hubgate.firewall.checksum.Compact;
import dev.hubgate.firewall.checksum.Wallets;

/** Account numbers of the world, codes of banks, and addresses of crypto currencies. */
final class Accounts implements Recogniser {
    @Override
    public void look(Tokens tokens, Findings findings) {
        var value = new Compact();
        var text = tokens.text();
        for (int token = 0; token < tokens.count(); token++) {
            int start = tokens.start(token);
            int end = tokens.end(token);
            int length = end - start;
            char c = text.charAt(start);
            if (length >= 4
                    && Characters.letter(c)
                    && Characters.letter(text.charAt(start + 1))
                    && Characters.digit(text.charAt(start + 2))
                    && Characters.digit(text.charAt(start + 3))) {
                iban(tokens, start, value, findings);
            }
            if ((length == 8 || length == 11)
                    && Characters.upper(c)
                    && Characters.upper(text.charAt(start + 3))
                    && Characters.upper(text.charAt(start + 5))
                    && tokens.distance(start, end, Cue.BIC.bit()) >= 0
                    && value.take(text, start, end)
                    && BankNumbers.bic(value)) {
                findings.add(EntityType.SWIFT_BIC, start, end, 0.92);
            }
            if (length >= 25) {
                wallet(text, start, end, findings);
            }
        }
    }

    private static void iban(Tokens tokens, int start, Compact value, Findings findings) {
        var text = tokens.text();
        int wanted = BankNumbers.ibanLength(upper(text.charAt(start)), upper(text.charAt(start + 1)));
        int at = start;
        for (int taken = 0; taken < wanted; at++) {
            char c = Characters.at(text, at);
            if (Characters.alnum(c)) {
                taken++;
            } else if ((c != ' ' && c != '-') || !Characters.alnum(Characters.at(text, at + 1))) {
                return;
            }
        }
        if (wanted == 0 || Characters.word(Characters.at(text, at)) || !value.take(text, start, at)) {
            return;
        }
        boolean cued = tokens.distance(start, at, Cue.IBAN.bit()) >= 0;
        findings.add(EntityType.IBAN, start, at, BankNumbers.iban(value) ? 0.98 : cued ? 0.5 : 0.1);
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }

    private static void wallet(CharSequence text, int start, int end, Findings findings) {
        int length = end - start;
        char c = text.charAt(start);
        if (length == 42 && c == '0' && Characters.lower(text.charAt(start + 1)) == 'x') {
            for (int i = start + 2; i < end; i++) {
                if (!Characters.hex(text.charAt(i))) {
                    return;
                }
            }
            findings.add(EntityType.CRYPTO_WALLET, start, end, 0.9);
        } else if (length <= 36 && "13LMDTA9".indexOf(c) >= 0 && Wallets.base58(text, start, end)) {
            findings.add(EntityType.CRYPTO_WALLET, start, end, 0.98);
        } else if (length <= 90 && "bBtTlL".indexOf(c) >= 0 && Wallets.bech32(text, start, end)) {
            findings.add(EntityType.CRYPTO_WALLET, start, end, 0.98);
        } else if (length == 95 && (c == '4' || c == '8')) {
            findings.add(EntityType.CRYPTO_WALLET, start, end, 0.8);
        }
    }
}
