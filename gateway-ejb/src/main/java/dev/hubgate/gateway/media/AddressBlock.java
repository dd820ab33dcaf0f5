package dev.hubgate.gateway.media;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** All addresses of one family that begin with the same bits. */
record AddressBlock(int bytes, BigInteger prefix, int bits) {

    /** @param cidr such as {@code 10.0.0.0/8} */
    static AddressBlock of(String cidr) {
        var slash = cidr.indexOf('/');
        try {
            var address = InetAddress.getAllByName(cidr.substring(0, slash))[0].getAddress();
            var bits = Integer.parseInt(cidr.substring(slash + 1));
            return new AddressBlock(address.length, first(address, bits), bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(cidr, e);
        }
    }

    boolean contains(byte[] address) {
        return address.length == bytes && first(address, bits).equals(prefix);
    }

    private static BigInteger first(byte[] address, int bits) {
        return new BigInteger(1, address).shiftRight(address.length * 8 - bits);
    }
}
