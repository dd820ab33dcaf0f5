package dev.hubgate.gateway.media;

import java.io.IOException;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;

/** What a server answers: media, or where else to look. */
sealed interface MediaAnswer {

    record Moved(String location) implements MediaAnswer {
        @Override
        public String toString() {
            return "Moved[…]";
        }
    }

    record Found(byte[] bytes) implements MediaAnswer {
        @Override
        public String toString() {
            return "Found[" + bytes.length + " bytes]";
        }
    }

    /** Reads the body of a response that is good; all others are left unread. */
    static MediaAnswer of(ClassicHttpResponse response, Allowance allowance) throws IOException, Refusal {
        var location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (Set.of(301, 302, 303, 307, 308).contains(response.getCode()) && location != null) {
            return new Moved(location.getValue());
        }
        var encoding = response.getFirstHeader(HttpHeaders.CONTENT_ENCODING);
        var plain = encoding == null || encoding.getValue().equalsIgnoreCase("identity");
        if (response.getCode() != 200 || !plain || response.getEntity() == null) {
            throw Refusal.unreachable();
        }
        allowance.expect(response.getEntity().getContentLength());
        return new Found(allowance.read(response.getEntity().getContent()));
    }
}
