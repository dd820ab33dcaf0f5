package dev.hubgate.firewall.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The lists of words that the training reads, and the table that is made of them. */
record Lists(
        List<String> firstNames,
        List<String> surnames,
        List<String> abroad,
        List<String> cities,
        List<String> countries,
        List<String> common,
        Map<String, Integer> clusters) {

    /** Of a word whose cluster is worth its place, in characters. */
    private static final int LONGEST = 14;

    static final List<String> STATE_CODES = List.of(
            "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC"
                    .split(" "));
    private static final Pattern BREAK = Pattern.compile("[ -]");
    static final List<String> REGIONS = List.of(
            "Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming,Ontario,Quebec,Alberta,British Columbia,England,Scotland,Wales,Bavaria,Catalonia,USA,UK,UAE,U.S,Europe,Asia,Africa,America"
                    .split(","));

    static Lists read(Path folder) throws IOException {
        var places = new ArrayList<>(Files.readAllLines(folder.resolve("us-cities.phileas.txt")));
        Arrays.stream(TimeZone.getAvailableIDs())
                .filter(id -> id.matches("(Africa|America|Asia|Europe|Australia|Pacific|Atlantic|Indian)/.*"))
                .map(id -> id.substring(id.lastIndexOf('/') + 1).replace('_', ' '))
                .distinct()
                .forEach(places::add);
        places.addAll(WorldCities.NAMES);
        var countries = new ArrayList<String>();
        for (var code : Locale.getISOCountries()) {
            countries.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).replace("&", "and"));
        }
        return new Lists(
                Files.readAllLines(folder.resolve("first-names.phileas.txt")),
                Files.readAllLines(folder.resolve("surnames-census2010.phileas.txt")),
                Files.readAllLines(folder.resolve("humannames.npm.txt")),
                places,
                countries,
                Files.readAllLines(folder.resolve("english-words.wamerican.txt")),
                clusters(folder.resolve("brown-clusters-nlp4j.tsv.gz")));
    }

    /** The path of each word as a number with a leading 1. */
    private static Map<String, Integer> clusters(Path file) throws IOException {
        var clusters = new HashMap<String, Integer>();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var tab = line.indexOf('\t');
                clusters.put(
                        line.substring(0, tab).toLowerCase(Locale.ROOT),
                        Integer.parseInt("1" + line.substring(tab + 1).strip(), 2));
            }
        }
        return clusters;
    }

    boolean known(String name) {
        return clusters.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The table: the lists, and the clusters of words. */
    SortedMap<Integer, Integer> table() {
        var table = new TreeMap<Integer, Integer>();
        mark(table, firstNames, Gazetteer.FIRST_NAME);
        mark(table, surnames, Gazetteer.SURNAME);
        mark(table, abroad, Gazetteer.NAME_ABROAD);
        mark(table, common, Gazetteer.COMMON);
        places(table, cities, Gazetteer.PLACE);
        places(table, countries, Gazetteer.REGION);
        places(table, REGIONS, Gazetteer.REGION);
        mark(table, STATE_CODES, Gazetteer.REGION);
        clusters.forEach((word, path) -> {
            if (word.length() <= LONGEST && Tokens.within(word.charAt(0))) {
                table.putIfAbsent(Gazetteer.print(Hash.word(word)), 0);
            }
        });
        clusters.forEach((word, path) ->
                table.computeIfPresent(Gazetteer.print(Hash.word(word)), (print, facts) -> facts | path << 8));
        table.values().removeIf(facts -> facts == 0);
        return table;
    }

    private static void mark(Map<Integer, Integer> table, List<String> words, int flag) {
        words.forEach(word -> table.merge(Gazetteer.print(Hash.word(word)), flag, (a, b) -> a | b));
    }

    private static void places(Map<Integer, Integer> table, List<String> places, int flag) {
        for (var place : places) {
            var words = BREAK.split(place, -1);
            if (words.length == 1) {
                mark(table, List.of(place), flag);
            } else if (words.length <= 3) {
                mark(table, List.of(words[0]), Gazetteer.OPENS_PLACE);
                var hash = Hash.word(words[0]);
                for (var i = 1; i < words.length; i++) {
                    hash = Hash.pair(hash, Hash.word(words[i]));
                }
                table.merge(Gazetteer.print(hash), Gazetteer.PLACE_OF_MANY, (a, b) -> a | b);
            }
        }
    }
}
