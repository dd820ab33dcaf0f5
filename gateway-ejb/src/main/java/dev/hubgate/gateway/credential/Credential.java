package dev.hubgate.gateway.credential;

import dev.hubgate.gateway.Secret;
import java.net.URI;
import java.util.regex.Pattern;

/** What a provider lets the gateway in with. */
public sealed interface Credential {

    /** Where the vendor is reached with it, without a slash at the end; null if that does not depend on it. */
    default String vendorUrl() {
        return null;
    }

    /** The same for a provider that is reached at this base URL. */
    default Credential at(String baseUrl) {
        return this;
    }

    /** A key that is sent along as it is. */
    record ApiKey(Secret key) implements Credential {}

    /**
     * Keys that sign requests to AWS.
     *
     * @param sessionToken null for keys that last
     * @param region such as {@code eu-central-1}
     */
    record AwsKeys(String accessKeyId, Secret secretAccessKey, Secret sessionToken, String region)
            implements Credential {

        @Override
        public String vendorUrl() {
            return bedrock(region);
        }
    }

    /** A key of Bedrock's own that is sent along as it is. */
    record AwsBearer(Secret key, String region) implements Credential {

        @Override
        public String vendorUrl() {
            return bedrock(region);
        }
    }

    /**
     * An account of Google Cloud whose key is exchanged for tokens that last an hour.
     *
     * @param privateKeyId null if nobody said
     * @param privateKey RSA, PKCS #8 in PEM
     * @param projectId the project that pays
     * @param tokenUri where the exchange happens, null for Google's own place
     * @param location such as {@code global}, {@code eu} or {@code europe-west4}; null if nobody said
     */
    record ServiceAccount(
            String clientEmail,
            String privateKeyId,
            Secret privateKey,
            String projectId,
            String tokenUri,
            String location)
            implements Credential {

        /** Where models are that nobody asked to have near. */
        public static final String EVERYWHERE = "global";

        private static final String TOKEN_URI = "https://oauth2.googleapis.com/token";
        private static final Pattern GOOGLE = Pattern.compile("https://([a-z0-9-]+\\.)+(googleapis|google)\\.com/.*");
        private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

        @Override
        public String vendorUrl() {
            return switch (location == null ? EVERYWHERE : location) {
                case EVERYWHERE -> "https://aiplatform.googleapis.com";
                case "eu", "us" -> "https://aiplatform." + location + ".rep.googleapis.com";
                default -> "https://" + location + "-aiplatform.googleapis.com";
            };
        }

        /** Whether tokens come from Google, and not from a place that the account itself names. */
        public boolean trustsGoogle() {
            return tokenUri == null || GOOGLE.matcher(tokenUri).matches();
        }

        /** A server on this machine that stands in for Vertex stands in for its tokens too. */
        @Override
        public ServiceAccount at(String baseUrl) {
            if (!trustsGoogle()) {
                return this;
            }
            var google = tokenUri == null ? TOKEN_URI : tokenUri;
            return withTokenUri(baseUrl != null && isLoopback(baseUrl) ? baseUrl + "/token" : google);
        }

        /** The same at a location, if it has none of its own. */
        public ServiceAccount in(String otherwise) {
            return location != null
                    ? this
                    : new ServiceAccount(clientEmail, privateKeyId, privateKey, projectId, tokenUri, otherwise);
        }

        private ServiceAccount withTokenUri(String uri) {
            return new ServiceAccount(clientEmail, privateKeyId, privateKey, projectId, uri, location);
        }

        private static boolean isLoopback(String url) {
            try {
                var uri = URI.create(url);
                return "http".equalsIgnoreCase(uri.getScheme())
                        && uri.getHost() != null
                        && LOOPBACK.matcher(uri.getHost()).matches();
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    private static String bedrock(String region) {
        return "https://bedrock-runtime." + region + ".amazonaws.com";
    }
}
