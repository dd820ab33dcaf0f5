package dev.hubgate.gateway.media;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet: the registries of special addresses (IANA, RFC 6890 and its successors),
 * and what hides an address in another one.
 */
final class PublicAddresses {

    private static final List<AddressBlock> SPECIAL = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by a carrier's customers; metadata of one cloud
            "127.0.0.0/8", // this host
            "168.63.129.16/32", // looks public, is the host below a virtual machine in one cloud
            "169.254.0.0/16", // this link; metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocols
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // multicast tunnels
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "2001::/23", // protocols, Teredo, benchmarks, ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: an IPv4 address inside
            "2620:4f:8000::/48", // AS112
            "3ffe::/16", // given back
            "3fff::/20"); // documentation

    /** All that is not within is loopback, local, multicast, mapped, or belongs to nobody. */
    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");

    /** Where there is no IPv4, every IPv4 address is seen as one of these. */
    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        return isPublic(address.getAddress());
    }

    /** Where no server is, not even one of the operator's own: also what a name that is allowed must not lead to. */
    static boolean isNoServer(InetAddress address) {
        return address.isAnyLocalAddress() || address.isMulticastAddress() || address.isLinkLocalAddress();
    }

    private static boolean isPublic(byte[] address) {
        if (NAT64.contains(address)) {
            return isPublic(Arrays.copyOfRange(address, 12, 16));
        }
        var known = address.length == 4 || (GLOBAL_UNICAST.contains(address) && !isIsatap(address));
        return known && SPECIAL.stream().noneMatch(block -> block.contains(address));
    }

    /** An IPv4 address in the lower half of any IPv6 address (RFC 5214). */
    private static boolean isIsatap(byte[] address) {
        return (address[8] & 0xfd) == 0 && address[9] == 0 && address[10] == 0x5e && address[11] == (byte) 0xfe;
    }

    private static List<AddressBlock> blocks(String... cidrs) {
        return Stream.of(cidrs).map(AddressBlock::of).toList();
    }
}
