package dev.hubgate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

    private static long millisOf(String id) {
        long millis = 0;
        for (char digit : id.substring(4, 14).toCharArray()) {
            millis = millis * 32 + CROCKFORD.indexOf(digit);
        }
        return millis;
    }

    @Test
    void anIdIsItsPrefixAndAUlidInLowerCase() {
        assertThat(Ids.next("ten")).matches("ten_[0-7][0-9abcdefghjkmnpqrstvwxyz]{25}");
    }

    @Test
    void anIdTellsWhenItWasMade() {
        var before = System.currentTimeMillis();
        var id = Ids.next("req");
        assertThat(millisOf(id)).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void idsOfLaterMillisecondsSortBehind() throws InterruptedException {
        var earlier = Ids.next("req");
        Thread.sleep(2);
        assertThat(Ids.next("req")).isGreaterThan(earlier);
    }

    @Test
    void theFloorOfATimeSortsBetweenOlderAndNewerIds() throws InterruptedException {
        var older = Ids.next("req");
        Thread.sleep(2);
        var floor = Ids.floor("req", Instant.now());
        assertThat(floor).isGreaterThan(older).isLessThan(Ids.next("req"));
    }

    @Test
    void noTwoIdsAreAlike() {
        assertThat(Stream.generate(() -> Ids.next("req")).limit(20_000).collect(Collectors.toSet()))
                .hasSize(20_000);
    }
}
