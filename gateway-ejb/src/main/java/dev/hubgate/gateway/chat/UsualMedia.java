package dev.hubgate.gateway.chat;

/**
 * What an image or a file usually costs. Money is held for the most that it may, which is far from what it does: where a
 * provider does not say what was used, that must not be charged.
 */
final class UsualMedia {

    private static final long IMAGE_TOKENS = 1_000;
    private static final long FILE_TOKENS = 2_000;
    /** Of a PDF, whose pages have some 60 KB and some 1,500 tokens. */
    private static final long BASE64_CHARS_PER_TOKEN = 50;

    private UsualMedia() {}

    /** How much of a request's bound is a part's media. */
    static long boundOf(Part part) {
        return switch (part) {
            case Part.Image ignored -> PromptBound.IMAGE_TOKENS;
            case Part.File file -> isText(file.media()) ? 0 : PromptBound.UNSEEN_TOKENS;
            default -> 0;
        };
    }

    /** About how many tokens a part's media has. */
    static long tokensOf(Part part) {
        return switch (part) {
            case Part.Image ignored -> IMAGE_TOKENS;
            case Part.File file when isText(file.media()) -> 0;
            case Part.File file
            when file.media() instanceof Media.Inline inline ->
                Math.ceilDiv(inline.base64().length(), BASE64_CHARS_PER_TOKEN);
            case Part.File ignored -> FILE_TOKENS;
            default -> 0;
        };
    }

    private static boolean isText(Media media) {
        return media instanceof Media.Inline inline && inline.mediaType().startsWith("text/");
    }
}
