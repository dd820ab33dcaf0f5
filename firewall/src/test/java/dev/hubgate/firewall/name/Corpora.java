package dev.hubgate.firewall.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What is learned from: texts whose licence allows it, and templates with made-up values. */
final class Corpora {

    /** CC BY 4.0, CC BY 4.0, CC BY 4.0, CC BY 3.0. */
    private static final List<String> TAGGED = List.of("btc", "wnut17", "wikigold", "sec_filings");

    /** Roles that a corpus takes for people. */
    private static final Set<String> ROLES = Set.of(
            "borrower",
            "lender",
            "executive",
            "company",
            "agent",
            "bank",
            "guarantor",
            "buyer",
            "seller",
            "purchaser",
            "parent",
            "holder",
            "trustee",
            "employee",
            "lenders",
            "borrowers",
            "debtor",
            "tenant",
            "landlord",
            "consultant",
            "director",
            "sub");

    private Corpora() {}

    /** What people wrote. */
    static List<Example> tagged(Path data) throws IOException {
        var all = new ArrayList<Example>();
        for (var name : TAGGED) {
            for (var example : Example.in(data.resolve(name + ".jsonl"))) {
                all.add(cleaned(example));
            }
        }
        return all;
    }

    private static Example cleaned(Example example) {
        var text = example.text();
        return new Example(
                text,
                example.spans().stream()
                        .filter(span -> text.charAt(span.start()) != '@'
                                && (span.start() == 0 || text.charAt(span.start() - 1) != '@')
                                && !ROLES.contains(
                                        text.substring(span.start(), span.end()).toLowerCase(java.util.Locale.ROOT)))
                        .toList());
    }

    static List<String> organisations(List<Example> tagged) {
        var names = new HashSet<String>();
        for (var example : tagged) {
            for (var span : example.spans()) {
                if (span.type().equals("ORGANIZATION") && span.end() - span.start() > 3) {
                    names.add(example.text().substring(span.start(), span.end()));
                }
            }
        }
        return names.stream().sorted().toList();
    }

    /** Each of the templates of others, a few times; and of ours, many times. */
    static List<Example> made(List<Example> presidio, List<Example> prompts, Templates templates) throws IOException {
        var all = new ArrayList<Example>();
        for (var i = 0; i < 3; i++) {
            presidio.forEach(example -> all.add(templates.again(example.joined())));
            prompts.forEach(example -> all.add(templates.again(example)));
        }
        for (var template : own()) {
            for (var i = 0; i < 16; i++) {
                all.add(templates.fill(template));
            }
        }
        return all;
    }

    private static List<String> own() throws IOException {
        try (var in = new BufferedReader(
                new InputStreamReader(Corpora.class.getResourceAsStream("templates.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** Some are read in small letters too, and a few in capitals. */
    static List<Example> shouted(List<Example> examples, Random random) {
        var all = new ArrayList<>(examples);
        for (var example : examples) {
            var draw = random.nextDouble();
            if (draw < 0.20) {
                all.add(example.lower());
            } else if (draw < 0.24) {
                all.add(example.upper());
            }
        }
        return all;
    }
}
