package dev.hubgate.firewall.checksum;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Addresses of crypto currencies. Their checks reject all but one in four thousand million. */
public final class Wallets {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};

    private Wallets() {}

    /** Whether a stretch is an address of Bitcoin, Litecoin, Dogecoin or Tron: 25 bytes in base 58 with four of check. */
    public static boolean base58(CharSequence text, int start, int end) {
        if (end - start < 25 || end - start > 36) {
            return false;
        }
        byte[] bytes = new byte[25];
        for (int i = start; i < end; i++) {
            int carry = BASE58.indexOf(text.charAt(i));
            if (carry < 0) {
                return false;
            }
            for (int place = 24; place >= 0; place--) {
                carry += 58 * (bytes[place] & 0xff);
                bytes[place] = (byte) carry;
                carry >>= 8;
            }
            if (carry != 0) {
                return false;
            }
        }
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(bytes, 0, 21);
            byte[] twice = sha.digest(sha.digest());
            for (int i = 0; i < 4; i++) {
                if (twice[i] != bytes[21 + i]) {
                    return false;
                }
            }
            return true;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether a stretch is a Bitcoin or Litecoin address in bech32 or bech32m. */
    public static boolean bech32(CharSequence text, int start, int end) {
        int length = end - start;
        if (length < 14 || length > 90) {
            return false;
        }
        boolean upper = text.charAt(start) < 'a';
        int one = length > 4 && text.charAt(start + 2) == '1' ? start + 2 : -1;
        if (one < 0) {
            return false;
        }
        char first = lower(text.charAt(start), upper);
        char second = lower(text.charAt(start + 1), upper);
        if (!((first == 'b' && second == 'c') || (first == 't' && second == 'b')) && !(first == 'l' && second == 't')) {
            return false;
        }
        int check = step(step(step(step(step(1, first >> 5), second >> 5), 0), first & 31), second & 31);
        for (int i = one + 1; i < end; i++) {
            char c = text.charAt(i);
            int value = c >= 'A' && c <= 'Z' && !upper ? -1 : BECH32.indexOf(lower(c, upper));
            if (value < 0) {
                return false;
            }
            check = step(check, value);
        }
        return check == 1 || check == 0x2bc830a3;
    }

    private static int step(int check, int value) {
        int top = check >>> 25;
        int next = (check & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < 5; i++) {
            next ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }

    private static char lower(char c, boolean upper) {
        return upper && c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
