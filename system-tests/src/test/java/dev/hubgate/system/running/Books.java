package dev.hubgate.system.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hubgate.system.running.AdminApi.Wallet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The ledger of one wallet, read when nothing is in flight any more.
 *
 * @param entries oldest first
 */
public record Books(Wallet wallet, List<JsonNode> entries) {
    private static final long NANO_PER_CREDIT = 1_000;

    /** Waits until no hold is left, then reads. */
    public static Books settled(AdminApi admin, Account account, Duration patience) {
        Wallet wallet = Eventually.get(patience, () -> admin.wallet(account), now -> now.held() == 0);
        return new Books(wallet, admin.entries(account));
    }

    public static Books settled(AdminApi admin, Account account) {
        return settled(admin, account, Duration.ofSeconds(5));
    }

    /** The charges' request ids. */
    public List<String> charged() {
        return charges().stream()
                .map(entry -> entry.path("request_id").asString())
                .toList();
    }

    /** What the request was charged, in nano-dollars, as a positive number. */
    public long chargeOf(String requestId) {
        return charges().stream()
                .filter(entry -> entry.path("request_id").asString().equals(requestId))
                .mapToLong(entry -> -entry.path("amount_nano_usd").asLong())
                .sum();
    }

    /** What each request was charged, in nano-dollars, as positive numbers by request id. */
    public Map<String, Long> chargesByRequest() {
        return charges().stream()
                .collect(Collectors.toMap(
                        entry -> entry.path("request_id").asString(),
                        entry -> -entry.path("amount_nano_usd").asLong(),
                        Long::sum));
    }

    /** Fails unless the entries add up to the balance, which is not negative, and no request is charged twice. */
    public Books balanced() {
        long sum = entries.stream()
                .mapToLong(entry -> entry.path("amount_nano_usd").asLong())
                .sum();
        assertThat(sum).as("sum of the ledger, nano-dollars").isNotNegative();
        assertThat(wallet.balance()).as("balance, credits").isEqualTo(sum / NANO_PER_CREDIT);
        assertThat(charged()).as("charged requests").doesNotHaveDuplicates();
        return this;
    }

    private List<JsonNode> charges() {
        return entries.stream()
                .filter(entry -> entry.path("type").asString().equals("charge"))
                .toList();
    }
}
