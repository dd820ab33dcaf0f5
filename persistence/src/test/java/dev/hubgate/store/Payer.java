package dev.hubgate.store;

import static dev.hubgate.store.Deployed.the;

import dev.hubgate.store.access.Keys;
import dev.hubgate.store.audit.RequestRecord;
import dev.hubgate.store.audit.Tally;
import dev.hubgate.store.ledger.Credits;
import dev.hubgate.store.ledger.Hold;
import dev.hubgate.store.ledger.Wallet;
import dev.hubgate.store.ledger.Wallets;
import dev.hubgate.store.tenancy.Tenants;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A tenant with a project, a key and money, and the requests that it makes. */
public record Payer(String tenantId, String walletId, String projectId, String keyId) {

    /** A new one with exactly so many nano-dollars. */
    public static Payer with(long nano) {
        var founded = the(Tenants.class).found("Payer", "payer@example.com");
        var tenantId = founded.tenant().getId();
        var walletId = founded.wallet().getId();
        var free = Credits.toNano(Credits.FREE);
        if (nano != free) {
            the(Wallets.class).topUp(walletId, nano - free, "as the test needs it");
        }
        var project = the(Tenants.class).addProject(tenantId, "default");
        var key = the(Keys.class).issue(tenantId, project.getId(), "key", null).key();
        return new Payer(tenantId, walletId, project.getId(), key.getId());
    }

    public Hold hold(long nano) {
        return new Hold(Ids.next("req"), tenantId, walletId, projectId, keyId, nano);
    }

    /** The record of a request that went well and cost so much. */
    public RequestRecord record(Hold hold, long costNano) {
        return new RequestRecord(
                hold.requestId(),
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                new RequestRecord.Who(tenantId, projectId, keyId),
                new RequestRecord.Asked("/v1/chat/completions", true, "oah/sandbox-chat"),
                new RequestRecord.Route("sandbox-chat", "sandbox", "chat", "cheapest", 1, "managed", null),
                new RequestRecord.Outcome(200, null, null, false),
                new RequestRecord.Guarding(
                        "redacted", 7, List.of(new Tally("EMAIL", "messages[].content", "redact", 2))),
                new RequestRecord.Usage(1, 5, 2, 1, 2, 3, 3, 1, "provider"),
                new RequestRecord.Money(hold.amountNano(), costNano, RequestRecord.Worth.UNKNOWN),
                new RequestRecord.Timing(101, 202, 303, 404));
    }

    public Wallet wallet() {
        return the(Wallets.class).wallet(walletId).orElseThrow();
    }

    /** How many entries of a type its wallet has. */
    public long entries(String type) {
        return Deployed.number("SELECT count(*) FROM ledger_entry WHERE wallet_id = ? AND type = ?", walletId, type);
    }

    /** The sum of all its entries. */
    public long entrySum() {
        return Deployed.number("SELECT coalesce(sum(amount_nano), 0) FROM ledger_entry WHERE wallet_id = ?", walletId);
    }
}
