package dev.hubgate.gateway.admin;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Tells a field that is null from one that is not there: the former is a {@link Given} without a value. */
final class GivenReader extends ValueDeserializer<Given<?>> {

    private final JavaType type;

    GivenReader() {
        this(null);
    }

    private GivenReader(JavaType type) {
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new GivenReader(context.getContextualType().containedType(0));
    }

    @Override
    public Given<?> deserialize(JsonParser in, DeserializationContext context) {
        return new Given<>(context.readValue(in, type));
    }

    @Override
    public Given<?> getNullValue(DeserializationContext context) {
        return new Given<>(null);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
