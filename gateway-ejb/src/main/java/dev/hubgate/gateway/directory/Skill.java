package dev.hubgate.gateway.directory;

/** What not every model can do, whatever its provider's format can express. */
public enum Skill {
    TOOLS,
    VISION,
    AUDIO_INPUT,
    JSON_SCHEMA,
    REASONING
}
