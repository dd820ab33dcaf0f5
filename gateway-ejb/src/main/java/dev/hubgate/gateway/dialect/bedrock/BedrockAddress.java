package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.directory.Offer;
import dev.hubgate.gateway.relay.Authentication;
import dev.hubgate.gateway.relay.Framing;
import dev.hubgate.gateway.relay.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Where an operation on a model is: the model stands in the path, with every sign that might mean something encoded. */
final class BedrockAddress {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private BedrockAddress() {}

    static WireRequest request(Offer offer, String operation, byte[] body, Framing framing) {
        var upstream = offer.upstream();
        var base = upstream.apiPath() == null ? upstream.baseUrl() : upstream.baseUrl() + upstream.apiPath();
        var url = base + "/model/" + encoded(offer.nativeId()) + "/" + operation;
        return new WireRequest(url, Authentication.bearer(upstream.credential()), body, framing);
    }

    private static String encoded(String id) {
        var encoded = new StringBuilder(id.length() + 8);
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == '-'
                || b == '_'
                || b == '.'
                || b == '~';
    }
}
