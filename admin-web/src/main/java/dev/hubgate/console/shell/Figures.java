package dev.hubgate.console.shell;

import dev.hubgate.store.ledger.Credits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers and times are written: counts grouped by commas, money in credits, times in UTC. */
@Named
@ApplicationScoped
public class Figures {

    private static final int NANO_DIGITS = 9;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SHORT_TIME =
            DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** Such as {@code 1,204}. */
    public String count(long number) {
        return format("#,##0").format(number);
    }

    /** Whole credits that can be spent, such as {@code 999,962}. */
    public String balance(long nano) {
        return count(Credits.ofNano(nano));
    }

    /** A cost in credits, exact to the nano-dollar, such as {@code 0.014}. */
    public String cost(long nano) {
        return format("#,##0.###").format(BigDecimal.valueOf(nano, 3));
    }

    /** Dollars for people, such as {@code $1.00} or {@code $0.000038}; never rounded to nothing. */
    public String dollars(long nano) {
        return format("$#,##0.00#######").format(BigDecimal.valueOf(nano, NANO_DIGITS));
    }

    /** Sums of dollars: cents from a dollar on, below as {@link #dollars}, such as {@code −$0.0021} for a loss. */
    public String sum(BigInteger nano) {
        var dollars = new BigDecimal(nano.abs(), NANO_DIGITS);
        var pattern = dollars.compareTo(BigDecimal.ONE) < 0 ? "$0.00#######" : "$#,##0.00";
        return (nano.signum() < 0 ? "−" : "") + format(pattern).format(dollars);
    }

    /** Part of a sum, such as {@code 2.5 %}; a dash where there is no sum. */
    public String part(BigInteger part, BigInteger whole) {
        if (whole.signum() == 0) {
            return "–";
        }
        var percent = new BigDecimal(part).movePointRight(2).divide(new BigDecimal(whole), 1, RoundingMode.HALF_UP);
        return (percent.signum() < 0 ? "−" : "") + format("0.#").format(percent.abs()) + " %";
    }

    /** Part of a whole, such as {@code 2.5 %}; a dash where there is no whole. */
    public String share(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        var percent = BigDecimal.valueOf(part * 100.0 / whole).setScale(1, RoundingMode.HALF_UP);
        return format("0.#").format(percent) + " %";
    }

    /** Such as {@code 20 Nov 2026, 05:49:30}, in UTC. */
    public String time(Instant instant) {
        return instant == null ? "never" : TIME.format(instant);
    }

    /** Such as {@code 20 Nov, 05:49:30}, in UTC. */
    public String shortTime(Instant instant) {
        return SHORT_TIME.format(instant);
    }

    /** How long ago in words, such as {@code 4 minutes ago}. */
    public String ago(Instant instant) {
        var seconds = Math.max(0, Duration.between(instant, Instant.now()).toSeconds());
        if (seconds < 60) {
            return "less than a minute ago";
        }
        var minutes = seconds / 60;
        return minutes < 60 ? quantity(minutes, "minute") + " ago" : quantity(minutes / 60, "hour") + " ago";
    }

    /** A number with its noun, such as {@code 1 call} or {@code 1,204 calls}. */
    public String quantity(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Such as {@code 20 Nov 2026}, in UTC. */
    public String day(Instant instant) {
        return instant == null ? "never" : DAY.format(instant);
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
