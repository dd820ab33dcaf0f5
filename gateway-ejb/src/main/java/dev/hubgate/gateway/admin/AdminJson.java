package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How records of the admin API lie in JSON: snake case, no type taken for another, times in ISO 8601. */
final class AdminJson {

    private static final JsonMapper MAPPER = Json.MAPPER
            .rebuild()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new InstantWriter())
                    .addDeserializer(Instant.class, new InstantReader())
                    .addDeserializer(Given.class, new GivenReader()))
            .build();

    private AdminJson() {}

    /** @throws JacksonException if it is not one JSON object of that shape */
    static <T> T read(byte[] body, Class<T> type) {
        return MAPPER.readerFor(type)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .readValue(body);
    }

    static byte[] write(Object record) {
        return MAPPER.writeValueAsBytes(record);
    }

    /** Milliseconds, as many digits always, counted from what the database keeps of the time: microseconds, rounded. */
    private static final class InstantWriter extends ValueSerializer<Instant> {

        private static final DateTimeFormatter ISO =
                new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
        private static final int HALF_A_MICRO = 500;

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeString(ISO.format(value.plusNanos(HALF_A_MICRO).truncatedTo(ChronoUnit.MICROS)));
        }
    }

    /** Text with an offset from UTC, never a number of whatever since whenever. */
    private static final class InstantReader extends ValueDeserializer<Instant> {

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) {
            var text = in.getValueAsString();
            try {
                if (in.currentToken() == JsonToken.VALUE_STRING) {
                    return OffsetDateTime.parse(text).toInstant();
                }
            } catch (DateTimeException ignored) {
                // Reported below without the text itself.
            }
            return context.reportInputMismatch(Instant.class, "no time");
        }
    }
}
