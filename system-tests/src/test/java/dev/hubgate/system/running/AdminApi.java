package dev.hubgate.system.running;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The admin API as the operator's tools use it; an answer that is no success fails the test with its text. */
public record AdminApi(Endpoint operator) {

    /** The wallet as reported, in credits. */
    public record Wallet(long balance, long held, long spent) {}

    /**
     * A policy under which nothing is looked at. The suites that compare what goes over the wire to the byte send names,
     * numbers and addresses, which the firewall would rightly replace.
     */
    public static final String BLIND_POLICY = """
            {"default_action":"off","injection":"off","images":"off","unreadable":"off"}""";

    /** An account under {@link #BLIND_POLICY}, with its project as well as with keys without one. */
    public Account newAccount() {
        return newAccount(BLIND_POLICY);
    }

    /** An account under the first version of a policy, as everybody who has said nothing. */
    public Account newGuardedAccount() {
        return newAccount((String) null);
    }

    /** An account under this policy from its first request on; null: as everybody who has said nothing. */
    public Account newAccount(String policy) {
        String name = "System test " + UUID.randomUUID();
        JsonNode tenant =
                created("/admin/v1/tenants", object().put("name", name).put("owner_email", "owner@acme.example"));
        String tenantId = tenant.path("id").asString();
        String projectId = created(
                        "/admin/v1/projects",
                        object().put("tenant_id", tenantId).put("name", "default"))
                .path("id")
                .asString();
        if (policy != null) {
            // Before the key: a node that knows the key knows what was there before it.
            policy("tenants", tenantId, policy);
            policy("projects", projectId, policy);
        }
        JsonNode key = newKey(projectId);
        return new Account(
                tenantId,
                tenant.at("/wallet/id").asString(),
                projectId,
                key.path("id").asString(),
                key.path("key").asString());
    }

    /** Issues the next version of a policy of {@code projects} or {@code tenants}; known to all nodes a moment later. */
    public JsonNode policy(String owners, String id, String json) {
        return succeeded(operator.post("/admin/v1/" + owners + "/" + id + "/policies", json), 201);
    }

    /** An account whose wallet holds exactly that much. */
    public Account newAccount(long credits) {
        Account account = newAccount();
        correct(account, credits - wallet(account).balance());
        return account;
    }

    /** A key that every node knows by the time this returns. */
    public JsonNode newKey(String projectId) {
        JsonNode key = newKeyAtOnce(projectId);
        Endpoint holder = operator.as(key.path("key").asString());
        Eventually.get(Duration.ofSeconds(2), () -> holder.get("/v1/models").status(), status -> status == 200);
        return key;
    }

    /** A key as soon as the admin API shows it. */
    public JsonNode newKeyAtOnce(String projectId) {
        return created("/admin/v1/keys", object().put("project_id", projectId).put("name", "system test"));
    }

    /** Revokes the account's key; no node accepts it any more by the time this returns. */
    public void revoke(Account account) {
        revokeAtOnce(account.keyId());
        Endpoint holder = operator.as(account.key());
        Eventually.get(Duration.ofSeconds(1), () -> holder.get("/v1/models").status(), status -> status == 401);
    }

    public void revokeAtOnce(String keyId) {
        succeeded(operator.delete("/admin/v1/keys/" + keyId), 204);
    }

    public Wallet wallet(Account account) {
        JsonNode wallet = succeeded(operator.get("/admin/v1/wallets/" + account.walletId()), 200);
        return new Wallet(
                wallet.path("balance_credits").asLong(),
                wallet.path("held_credits").asLong(),
                wallet.path("spent_credits").asLong());
    }

    public void correct(Account account, long credits) {
        ObjectNode correction = object().put("credits", credits).put("reference", "test-" + UUID.randomUUID());
        if (credits < 0) {
            correction.put("reason", "system test");
        }
        created("/admin/v1/wallets/" + account.walletId() + "/top-ups", correction);
    }

    /** All entries of the ledger of this wallet, page by page. */
    public List<JsonNode> entries(Account account) {
        return all("/admin/v1/wallets/" + account.walletId() + "/entries?limit=100");
    }

    /** The request records of this project. */
    public List<JsonNode> requests(Account account) {
        return all("/admin/v1/requests?limit=100&project_id=" + account.projectId());
    }

    public void provider(String name, String baseUrl, String apiKey) {
        provider(name, baseUrl, object().put("api_key", apiKey));
    }

    /** A provider with a secret of the shape that it needs. */
    public void provider(String name, String baseUrl, ObjectNode secret) {
        ObjectNode provider = object().put("base_url", baseUrl);
        provider.set("secret", secret);
        changed("/admin/v1/providers/" + name, provider);
    }

    /** A model and its price. */
    public void offer(ObjectNode offer) {
        changed("/admin/v1/offers", offer);
    }

    /** One more of the operator's credentials for this provider. */
    public void operatorCredential(String provider, String name, String apiKey) {
        credential(object().put("name", name), provider, apiKey);
    }

    /** A credential of the account's project's own for this provider. */
    public void ownCredential(Account account, String provider, String apiKey) {
        credential(object().put("project_id", account.projectId()), provider, apiKey);
    }

    private void credential(ObjectNode whose, String provider, String apiKey) {
        ObjectNode credential = whose.put("provider", provider);
        credential.putObject("secret").put("api_key", apiKey);
        created("/admin/v1/provider-credentials", credential);
    }

    /** What a project lets happen to its requests; known to all nodes a moment later. */
    public void choose(Account account, Consumer<ObjectNode> choices) {
        ObjectNode patch = object();
        choices.accept(patch);
        String path = "/admin/v1/projects/" + account.projectId();
        succeeded(operator.send("PATCH", path, BodyPublishers.ofString(patch.toString())), 200);
    }

    private List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = succeeded(operator.get(path + after), 200);
            page.path("data").forEach(items::add);
            String next = page.path("next").asString("");
            after = next.isEmpty() ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return items;
    }

    private void changed(String path, ObjectNode body) {
        succeeded(operator.send("PUT", path, BodyPublishers.ofString(body.toString())), 200);
    }

    private JsonNode created(String path, ObjectNode body) {
        return succeeded(operator.post(path, body.toString()), 201);
    }

    private static JsonNode succeeded(Reply reply, int status) {
        if (reply.status() != status) {
            throw new AssertionError(
                    "expected " + status + " of " + reply.response().request() + ", got " + reply);
        }
        return reply.text().isEmpty() ? object() : reply.json();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
