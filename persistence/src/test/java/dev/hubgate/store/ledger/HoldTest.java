package dev.hubgate.store.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HoldTest {

    @Test
    void isNeverNegative() {
        assertThatThrownBy(() -> new Hold("req_a", "ten_a", "wal_a", null, "key_a", -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Hold("req_a", "ten_a", "wal_a", null, "key_a", 0).amountNano())
                .isZero();
    }
}
