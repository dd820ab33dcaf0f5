package dev.hubgate.gateway.dialect.bedrock;

import dev.hubgate.gateway.chat.Reasoning;
import dev.hubgate.gateway.dialect.anthropic.ClaudeModel;
import dev.hubgate.gateway.dialect.bedrock.Maker.Forcing;
import dev.hubgate.gateway.directory.Offer;
import java.util.List;
import java.util.Locale;

/**
 * What is peculiar to a model on Bedrock. Read off its id, whatever inference profile that names; the id of an application's
 * own profile says nothing, and then the canonical name does.
 *
 * @param name in lower case
 * @param claude null if it is none
 * @param structured whether Bedrock can hold it to a schema
 */
record BedrockModel(Maker maker, String name, ClaudeModel claude, boolean structured) {

    private static final List<String> STRUCTURED_MISTRALS =
            List.of("mistral-large-3", "ministral", "magistral", "devstral", "voxtral");

    static BedrockModel of(Offer offer) {
        var name = offer.nativeId().toLowerCase(Locale.ROOT);
        var maker = Maker.of(name);
        if (maker == Maker.OTHER) {
            name = offer.model().toLowerCase(Locale.ROOT);
            maker = Maker.of(name);
        }
        var claude = maker == Maker.ANTHROPIC ? ClaudeModel.of(name) : null;
        return new BedrockModel(maker, name, claude, isStructured(maker, name, claude));
    }

    private static boolean isStructured(Maker maker, String name, ClaudeModel claude) {
        return switch (maker) {
            // Bedrock's copy of Anthropic's API knows it from 4.5 on, but not for those after 4.6.
            case ANTHROPIC ->
                claude.nativeSchema()
                        && claude.sampling() == ClaudeModel.Sampling.ONE_OF_TWO
                        && !name.contains("opus-4-1");
            case OPENAI, QWEN, GOOGLE, NVIDIA, MINIMAX, MOONSHOT -> true;
            case DEEPSEEK -> name.contains("v3");
            case MISTRAL -> STRUCTURED_MISTRALS.stream().anyMatch(name::contains);
            case NOVA, META, OTHER -> false;
        };
    }

    boolean isClaude() {
        return claude != null;
    }

    /** Whether it is a Nova of the first generation, which takes only plain schemas. */
    boolean isFirstNova() {
        return maker == Maker.NOVA && !isSecondNova();
    }

    /** Whether it is a Nova that can think. */
    boolean isSecondNova() {
        return maker == Maker.NOVA && name.contains("nova-2");
    }

    /** How it can be made to call a tool. */
    Forcing forcing() {
        return isClaude() && !claude.forcedChoice() ? Forcing.NEVER : maker.forcing();
    }

    /** Whose proof a signature is: Claude's are good wherever Claude runs. */
    String signatureFormat() {
        return isClaude() ? Reasoning.CLAUDE : encryptionFormat();
    }

    /** Whose proof an encrypted block is: how Bedrock packs it is its own affair. */
    String encryptionFormat() {
        return "amazon-bedrock-" + maker.label() + "-v1";
    }

    /** Whether it would know a block of reasoning for its own. */
    boolean knows(Reasoning block) {
        var own = block.encrypted() == null ? signatureFormat() : encryptionFormat();
        return block.isSigned() && own.equals(block.format());
    }
}
