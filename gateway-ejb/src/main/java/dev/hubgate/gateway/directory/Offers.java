package dev.hubgate.gateway.directory;

import dev.hubgate.store.directory.DirectoryRows;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes offers of rows. */
final class Offers {

    private final List<DirectoryRows.Offer> rows;
    private final Map<String, Upstream> upstreams;
    private final Map<String, List<Rate>> rates;

    /** @param upstreams the enabled providers by name */
    Offers(List<DirectoryRows.Offer> rows, Map<String, Upstream> upstreams) {
        this.rows = rows;
        this.upstreams = upstreams;
        this.rates = rows.stream()
                .filter(row -> row.price() != null)
                .collect(Collectors.groupingBy(
                        DirectoryRows.Offer::model,
                        Collectors.mapping(row -> Rate.of(row.price()), Collectors.toList())));
    }

    /** Those of enabled providers. */
    List<Offer> all() {
        return rows.stream()
                .filter(row -> upstreams.containsKey(row.provider()))
                .map(this::offer)
                .toList();
    }

    private Offer offer(DirectoryRows.Offer row) {
        return new Offer(
                upstreams.get(row.provider()),
                row.nativeId(),
                row.model(),
                row.creator(),
                row.kind(),
                row.contextWindow() == null ? Offer.UNKNOWN : row.contextWindow(),
                row.maxOutputTokens() == null ? Offer.UNKNOWN : row.maxOutputTokens(),
                row.price() == null ? null : Rate.of(row.price()),
                traits(row));
    }

    private Traits traits(DirectoryRows.Offer row) {
        var facts = row.facts();
        var skills = EnumSet.noneOf(Skill.class);
        var lacks = EnumSet.noneOf(Skill.class);
        sort(Skill.TOOLS, facts.tools(), skills, lacks);
        sort(Skill.VISION, facts.vision(), skills, lacks);
        sort(Skill.AUDIO_INPUT, facts.audioInput(), skills, lacks);
        sort(Skill.JSON_SCHEMA, facts.jsonSchema(), skills, lacks);
        sort(Skill.REASONING, facts.reasoning(), skills, lacks);
        return new Traits(tier(row), facts.auto(), skills, lacks, facts.quantization(), facts.endsOn());
    }

    private static void sort(Skill skill, Boolean known, EnumSet<Skill> skills, EnumSet<Skill> lacks) {
        if (known != null) {
            (known ? skills : lacks).add(skill);
        }
    }

    /** Of all who offer the model, also of providers that are switched off: a tier does not change with a switch. */
    private Tier tier(DirectoryRows.Offer row) {
        return Tier.of(row.facts().tier(), rates.getOrDefault(row.model(), List.of()));
    }
}
