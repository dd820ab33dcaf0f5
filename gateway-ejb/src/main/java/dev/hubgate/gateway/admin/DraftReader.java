package dev.hubgate.gateway.admin;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.failure.Failure;
import dev.hubgate.gateway.failure.FailureException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import tools.jackson.core.JacksonException;

/** Reads a body into the record it must be: bounded, in UTF-8, without a field that nobody would look at. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class DraftReader implements MessageBodyReader<Draft> {

    private static final int MAX_BYTES = 256 << 10;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Draft.class.isAssignableFrom(type);
    }

    @Override
    public Draft readFrom(
            Class<Draft> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(body.readNBytes(MAX_BYTES + 1), type);
    }

    static <D extends Draft> D read(byte[] body, Class<D> type) {
        if (body.length > MAX_BYTES) {
            throw Failure.tooLarge(MAX_BYTES).exception();
        }
        if (!Json.isUtf8(body)) {
            throw Failure.invalid(null, "The body is not UTF-8.").exception();
        }
        try {
            var draft = body.length == 0 ? null : AdminJson.read(body, type);
            if (draft == null) {
                throw noObject();
            }
            return draft;
        } catch (JacksonException e) {
            throw DraftFaults.of(e).exception();
        }
    }

    /** The failure of a body that is not there, or is no object. */
    static FailureException noObject() {
        return Failure.invalid(null, "The body must be a JSON object.").exception();
    }
}
