package dev.hubgate.firewall.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class TrieTest {

    private record Hit(int word, int start) {}

    @Property(tries = 500)
    void findsTheLongestWordAtEveryEnd(
            @ForAll @Size(max = 6) List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 5) String> words,
            @ForAll @CharRange(from = 'A', to = 'C') @StringLength(max = 60) String text) {
        var distinct = List.copyOf(new HashSet<>(words));
        var trie = new Trie();
        for (int i = 0; i < distinct.size(); i++) {
            trie.add(distinct.get(i), i);
        }
        trie.build();
        var found = new HashSet<Hit>();

        trie.find(text, (word, start, end) -> found.add(new Hit(word, start)));

        assertThat(found).isEqualTo(naive(distinct, text.toLowerCase(Locale.ROOT)));
    }

    @Property(tries = 200)
    void triesShorterOnesWhereALongerDoesNotCount(
            @ForAll @CharRange(from = 'a', to = 'b') @StringLength(min = 2, max = 30) String text) {
        var trie = new Trie();
        trie.add("ab", 0);
        trie.add("b", 1);
        trie.build();
        var found = new ArrayList<Hit>();

        trie.find(text, (word, start, end) -> word == 1 && found.add(new Hit(word, start)));

        assertThat(found).hasSize((int) text.chars().filter(c -> c == 'b').count());
    }

    private static Set<Hit> naive(List<String> words, String text) {
        var hits = new HashSet<Hit>();
        for (int end = 1; end <= text.length(); end++) {
            int best = -1;
            for (int i = 0; i < words.size(); i++) {
                boolean longer =
                        best < 0 || words.get(i).length() > words.get(best).length();
                if (longer && text.substring(0, end).endsWith(words.get(i))) {
                    best = i;
                }
            }
            if (best >= 0) {
                hits.add(new Hit(best, end - words.get(best).length()));
            }
        }
        return hits;
    }
}
