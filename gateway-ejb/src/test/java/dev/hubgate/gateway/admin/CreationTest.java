package dev.hubgate.gateway.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.admin.AdminCaller.Operator;
import dev.hubgate.gateway.admin.tenancy.TenantDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreationTest {

    private static Creation<TenantDraft> creation(String operation, String key, String body) {
        return new Creation<>(new Operator("adt_1"), operation, key, Refusals.read(body, TenantDraft.class));
    }

    @Test
    void takesTheSameMeaningForTheSameBody() {
        var one = creation("POST /t", "k", "{\"name\":\"Acme\",\"owner_email\":\"o@acme.example\"}");
        var two = creation("POST /t", "k", "{ \"owner_email\": \"o@acme.example\", \"name\": \" Acme\" }");
        assertThat(one.bodyHash()).isEqualTo(two.bodyHash()).hasSize(32);
    }

    @Test
    void tellsOtherBodiesAndOtherPathsApart() {
        var body = "{\"name\":\"Acme\",\"owner_email\":\"o@acme.example\"}";
        var one = creation("POST /t", "k", body);
        assertThat(creation("POST /u", "k", body).bodyHash()).isNotEqualTo(one.bodyHash());
        assertThat(creation("POST /t", "k", body.replace("Acme", "Acne")).bodyHash())
                .isNotEqualTo(one.bodyHash());
        assertThat(creation("POST /t", "l", body).keyHash()).isNotEqualTo(one.keyHash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "ü"})
    void refusesKeysThatAHeaderShouldNotHold(String key) {
        var body = "{\"name\":\"Acme\",\"owner_email\":\"o@acme.example\"}";
        assertThat(Refusals.of(() -> creation("POST /t", key, body)).param()).isEqualTo("Idempotency-Key");
    }
}
