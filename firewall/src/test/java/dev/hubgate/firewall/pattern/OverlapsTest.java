package dev.hubgate.firewall.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hubgate.firewall.EntityType;
import dev.hubgate.firewall.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapsTest {
    @Test
    void ofTwoThatAreAsSureTheLongerStays() {
        var longer = new Finding(EntityType.CONNECTION_STRING, 0, 30, 0.90);
        var shorter = new Finding(EntityType.EMAIL, 10, 25, 0.95);

        assertEquals(List.of(longer), Overlaps.resolve(List.of(shorter, longer)));
    }

    @Test
    void whatMoreSensitivitiesCountStaysThoughItIsShorter() {
        var longer = new Finding(EntityType.BANK_ACCOUNT, 0, 30, 0.40);
        var shorter = new Finding(EntityType.US_SSN, 10, 21, 0.95);

        assertEquals(List.of(shorter), Overlaps.resolve(List.of(longer, shorter)));
    }

    @Test
    void neighboursBothStayInTheirOrder() {
        var first = new Finding(EntityType.US_SSN, 0, 11, 0.95);
        var second = new Finding(EntityType.AGE, 11, 13, 0.40);

        assertEquals(List.of(first, second), Overlaps.resolve(List.of(second, first)));
    }
}
