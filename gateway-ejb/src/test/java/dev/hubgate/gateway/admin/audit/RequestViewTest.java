package dev.hubgate.gateway.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.gateway.Json;
import dev.hubgate.gateway.admin.ViewWriter;
import dev.hubgate.store.audit.RequestRecord;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RequestViewTest {

    private static JsonNode shown(RequestRecord.Route route, RequestRecord.Money money) throws IOException {
        var row = new RequestRecord(
                "req_1",
                Instant.EPOCH,
                RequestRecord.Who.UNKNOWN,
                new RequestRecord.Asked("/v1/chat/completions", false, null),
                route,
                new RequestRecord.Outcome(200, null, null, false),
                RequestRecord.Guarding.NONE,
                RequestRecord.Usage.NONE,
                money,
                new RequestRecord.Timing(0, 0, 0, 0));
        var out = new ByteArrayOutputStream();
        new ViewWriter().writeTo(RequestView.of(row), null, null, null, null, new MultivaluedHashMap<>(), out);
        return Json.read(out.toByteArray());
    }

    @Test
    void saysWhatAProviderWasCalledWithAndWhatThatIsWorth() throws IOException {
        var route = new RequestRecord.Route("m", "groq", "n", "byok", 1, "byok", "crd_1");
        var worth = new RequestRecord.Worth(12_500L, null, null);
        var json = shown(route, new RequestRecord.Money(0, 0, worth));
        assertThat(json.get("credential_id").stringValue()).isEqualTo("crd_1");
        assertThat(json.get("estimated_cost_usd").stringValue()).isEqualTo("0.0000125");
        assertThat(json.get("cost_nano_usd").longValue()).isZero();
    }

    @Test
    void leavesOpenWhatIsNotKnown() throws IOException {
        var json = shown(RequestRecord.Route.NONE, RequestRecord.Money.NONE);
        assertThat(json.get("credential_id").isNull()).isTrue();
        assertThat(json.get("estimated_cost_usd").isNull()).isTrue();
    }
}
