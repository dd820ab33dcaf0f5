package dev.hubgate.system.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.Account;
import dev.hubgate.system.running.HubgateExtension;
import dev.hubgate.system.running.Reply;
import dev.hubgate.system.running.RunningHubgate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A project says how its requests are routed, and reads what that saved. */
@ExtendWith(HubgateExtension.class)
class ProjectRoutingST {

    private final AdminClient admin;
    private final String path;

    ProjectRoutingST(RunningHubgate hubgate) {
        admin = new AdminClient(hubgate.as(hubgate.operatorToken()));
        Account account = hubgate.admin().newAccount();
        path = "/projects/" + account.projectId();
    }

    private JsonNode patched(String patch) {
        var reply = admin.send("PATCH", path, patch);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(admin.get(path).json()).isEqualTo(reply.json());
        return reply.json();
    }

    private static void assertRefused(Reply reply, String param) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.error().path("param").asString()).isEqualTo(param);
    }

    @Test
    void beginsWithAllAllowedAndTheCheapestFirst() {
        var project = admin.get(path).json();
        assertThat(project.path("allowed_tiers").isNull()).isTrue();
        assertThat(project.path("allowed_models").isNull()).isTrue();
        assertThat(project.path("strategy").asString()).isEqualTo("cheapest");
        assertThat(project.path("fallbacks").isEmpty()).isTrue();
        assertThat(project.path("fallback_on").size()).isEqualTo(3);
        assertThat(project.path("hedge_after_ms").isNull()).isTrue();
        assertThat(project.at("/auto/standard_from").asInt()).isEqualTo(30);
    }

    @Test
    void keepsWhatItIsTold() {
        var project = patched("{'allowed_tiers':['economy','standard'],'allowed_models':['gpt-4.1','llama-3.3-70b'],"
                + "'strategy':'fixed','provider_order':['groq','openai'],'excluded_quantizations':['fp4'],"
                + "'fallbacks':['gpt-4.1','oah/llama-3.3-70b','deepinfra/meta-llama/Llama-3.3-70B-Instruct-Turbo'],"
                + "'fallback_on':['error'],'sticky':true,'managed_fallback':true,'hedge_after_ms':500,"
                + "'auto':{'standard_from':1,'premium_from':2}}");
        assertThat(project.path("allowed_models").get(1).asString()).isEqualTo("llama-3.3-70b");
        assertThat(project.path("provider_order").get(0).asString()).isEqualTo("groq");
        assertThat(project.path("fallbacks").size()).isEqualTo(3);
        assertThat(project.path("sticky").booleanValue()).isTrue();
        assertThat(project.path("hedge_after_ms").asInt()).isEqualTo(500);
        assertThat(project.at("/auto/premium_from").asInt()).isEqualTo(2);
    }

    @Test
    void leavesWhatIsAbsentAndLiftsWhatIsNull() {
        patched("{'allowed_tiers':['premium'],'hedge_after_ms':60000,'sticky':true}");
        var lifted = patched("{'allowed_tiers':null,'hedge_after_ms':null}");
        assertThat(lifted.path("allowed_tiers").isNull()).isTrue();
        assertThat(lifted.path("hedge_after_ms").isNull()).isTrue();
        assertThat(lifted.path("sticky").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "{'allowed_tiers':[]};allowed_tiers",
                "{'allowed_models':['gpt-4.1','none']};allowed_models[1]",
                "{'provider_order':['nobody']};provider_order[0]",
                "{'fallbacks':['gpt-4.1','oah/none']};fallbacks[1]",
                "{'fallbacks':['gpt 4']};fallbacks[0]",
                "{'strategy':'fixed'};provider_order",
                "{'strategy':null};strategy",
                "{'auto':{'standard_from':71}};auto",
                "{'sticky':'yes'};sticky"
            })
    void refusesWhatMakesNoSenseAndChangesNothing(String patch, String param) {
        var before = admin.get(path).json();
        assertRefused(admin.send("PATCH", path, patch), param);
        assertThat(admin.get(path).json()).isEqualTo(before);
    }

    @Test
    void saysWhatWasSavedInATime() {
        var savings = admin.get(path + "/savings").json();
        assertThat(savings.path("requests").asLong()).isZero();
        assertThat(savings.path("cost_usd").asString()).isEqualTo("0");
        assertThat(savings.path("saved_against_mean").isNull()).isTrue();
        assertThat(savings.path("by_model").isEmpty()).isTrue();
        assertThat(savings.at("/own/estimated_usd").asString()).isEqualTo("0");
        assertThat(admin.get(path + "/savings?from=2026-11-01T00:00:00Z&to=2026-12-01T00:00:00Z")
                        .json()
                        .path("from")
                        .asString())
                .isEqualTo("2026-11-01T00:00:00.000Z");
        assertRefused(admin.get(path + "/savings?from=yesterday"), "from");
        assertRefused(admin.get(path + "/savings?from=2024-11-01T00:00:00Z&to=2026-12-01T00:00:00Z"), "from");
        assertThat(admin.get("/projects/prj_" + AdminClient.NOWHERE + "/savings")
                        .status())
                .isEqualTo(404);
    }
}
