package dev.hubgate.gateway.chat;

/** Where the bytes of an image, a sound or a file are. */
public sealed interface Media {

    /**
     * In the request itself.
     *
     * @param mediaType such as {@code image/png}
     * @param base64 the bytes, as they came
     */
    record Inline(String mediaType, String base64) implements Media {

        private static final String SCHEME = "data:";
        private static final String BASE64 = ";base64,";

        /** The same as a data URL. */
        public String url() {
            return SCHEME + mediaType + BASE64 + base64;
        }

        @Override
        public String toString() {
            return "Inline[" + mediaType + ", " + base64.length() + " characters]";
        }
    }

    /** Elsewhere. */
    record Remote(String url) implements Media {

        @Override
        public String toString() {
            return "Remote[…]";
        }
    }

    /** At the provider, under an id that only it knows. */
    record Stored(String fileId) implements Media {

        @Override
        public String toString() {
            return "Stored[…]";
        }
    }

    /** A URL as it stands in a request: inline if it is a data URL with base64, else remote. */
    static Media of(String url) {
        if (url.startsWith(Inline.SCHEME)) {
            int comma = url.indexOf(Inline.BASE64);
            if (comma > 0 && comma < 200) {
                var type = url.substring(Inline.SCHEME.length(), comma);
                int parameters = type.indexOf(';');
                var plain = parameters < 0 ? type : type.substring(0, parameters);
                return new Inline(plain, url.substring(comma + Inline.BASE64.length()));
            }
        }
        return new Remote(url);
    }
}
