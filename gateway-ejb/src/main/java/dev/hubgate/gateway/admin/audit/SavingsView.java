package dev.hubgate.gateway.admin.audit;

import dev.hubgate.gateway.admin.Usd;
import dev.hubgate.gateway.admin.View;
import dev.hubgate.store.audit.Savings;
import dev.hubgate.store.audit.Savings.Saved;
import dev.hubgate.store.audit.Savings.Sums;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/**
 * What a project's routed requests cost against the mean and the dearest offer of their time.
 *
 * @param from from when on they came in
 * @param to until before when
 * @param requests those for which the router had the choice and the wallet paid
 * @param savedAgainstMean the part of {@code meanUsd} that was saved, negative where it cost more; null of nothing
 * @param savedAgainstDearest the same of {@code dearestUsd}
 * @param byModel the dearest first
 */
public record SavingsView(
        Instant from,
        Instant to,
        long requests,
        Usd costUsd,
        Usd meanUsd,
        Usd dearestUsd,
        Usd savedAgainstMeanUsd,
        Usd savedAgainstDearestUsd,
        BigDecimal savedAgainstMean,
        BigDecimal savedAgainstDearest,
        List<OfModel> byModel,
        Own own)
        implements View {

    private static final int PLACES = 4;

    /** The sums of one canonical model. */
    record OfModel(String model, long requests, Usd costUsd, Usd meanUsd, Usd dearestUsd) {

        static OfModel of(Savings.OfModel row) {
            var sums = row.sums();
            return new OfModel(
                    row.model(), sums.requests(), new Usd(sums.cost()), new Usd(sums.mean()), new Usd(sums.dearest()));
        }
    }

    /** Requests on the project's own credentials, and what they are worth at the prices of their offers. */
    record Own(long requests, Usd estimatedUsd) {}

    static SavingsView of(TimeRange.Between time, Saved saved) {
        Sums sums = saved.sums();
        var cost = new Usd(sums.cost());
        var mean = new Usd(sums.mean());
        var dearest = new Usd(sums.dearest());
        return new SavingsView(
                time.from(),
                time.to(),
                sums.requests(),
                cost,
                mean,
                dearest,
                mean.minus(cost),
                dearest.minus(cost),
                part(mean, cost),
                part(dearest, cost),
                saved.byModel().stream().map(OfModel::of).toList(),
                new Own(saved.ownRequests(), new Usd(saved.ownEstimated())));
    }

    private static BigDecimal part(Usd whole, Usd cost) {
        return whole.nano().signum() == 0
                ? null
                : new BigDecimal(whole.minus(cost).nano())
                        .divide(new BigDecimal(whole.nano()), PLACES, RoundingMode.HALF_UP);
    }
}
