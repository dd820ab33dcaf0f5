package dev.hubgate.gateway.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "169.254.170.2",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.170",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.254",
                "255.255.255.255"
            })
    void refusesASpecialIpv4Address(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(address(address))).isFalse();
        assertThat(PublicAddresses.isPublic(address("64:ff9b::" + address)))
                .as("translated")
                .isFalse();
        assertThat(PublicAddresses.isPublic(address("::" + address)))
                .as("compatible")
                .isFalse();
        assertThat(PublicAddresses.isPublic(mapped(address))).as("mapped").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::",
                "::1",
                "::8.8.8.8",
                "64:ff9b:1::1",
                "64:ff9b:1::808:808",
                "100::1",
                "2001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:a00:1::1",
                "2002:808:808::1",
                "2606:4700::5efe:10.0.0.1",
                "2606:4700::200:5efe:10.0.0.1",
                "2620:4f:8000::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fd20:ce::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "ffff::1"
            })
    void refusesASpecialIpv6Address(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(address(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "168.63.129.15",
                "168.63.129.17",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.0.3.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2003::1",
                "2606:4700::1111",
                "2a00:1450:4001:80e::200e",
                "64:ff9b::8.8.8.8"
            })
    void takesAPublicOne(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(address(address))).isTrue();
    }

    /** What the platform calls local is never public, whichever address it is. */
    @Property(tries = 5_000)
    void refusesWhatThePlatformCallsLocal(@ForAll @Size(4) byte[] bytes) throws UnknownHostException {
        var address = InetAddress.getByAddress(bytes);
        if (isLocal(address)) {
            assertThat(PublicAddresses.isPublic(address)).isFalse();
        }
    }

    @Property(tries = 2_000)
    void refusesEveryPrivateAddressHoweverItIsWrapped(
            @ForAll @ByteRange(min = 0, max = 127) byte a, @ForAll byte b, @ForAll byte c) throws UnknownHostException {
        for (var inner : new byte[][] {{10, a, b, c}, {127, a, b, c}, {(byte) 192, (byte) 168, b, c}, {0, a, b, c}}) {
            assertThat(PublicAddresses.isPublic(InetAddress.getByAddress(inner)))
                    .isFalse();
            assertThat(PublicAddresses.isPublic(within("64:ff9b::", 12, inner))).isFalse();
            assertThat(PublicAddresses.isPublic(within("::", 12, inner))).isFalse();
            assertThat(PublicAddresses.isPublic(within("2002::", 2, inner))).isFalse();
            assertThat(PublicAddresses.isPublic(within("2001::", 12, inner))).isFalse();
            assertThat(PublicAddresses.isPublic(within("2a00:1450::5efe:0:0", 12, inner)))
                    .isFalse();
        }
    }

    @Property(tries = 5_000)
    void ofIpv6ItTakesOnlyGlobalUnicast(@ForAll @Size(16) byte[] bytes) throws UnknownHostException {
        var address = InetAddress.getByAddress(bytes);
        if (address instanceof Inet6Address && (bytes[0] & 0xe0) != 0x20) {
            assertThat(PublicAddresses.isPublic(address)).isFalse();
        }
    }

    private static boolean isLocal(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    private static InetAddress address(String text) throws UnknownHostException {
        return InetAddress.getAllByName(text)[0];
    }

    /** As bytes from the wire make it, not turned back into IPv4. */
    private static InetAddress mapped(String ipv4) throws UnknownHostException {
        var bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        System.arraycopy(address(ipv4).getAddress(), 0, bytes, 12, 4);
        return Inet6Address.getByAddress(null, bytes, -1);
    }

    private static InetAddress within(String ipv6, int offset, byte[] ipv4) throws UnknownHostException {
        var bytes = address(ipv6).getAddress();
        System.arraycopy(ipv4, 0, bytes, offset, 4);
        return Inet6Address.getByAddress(null, bytes, -1);
    }
}
