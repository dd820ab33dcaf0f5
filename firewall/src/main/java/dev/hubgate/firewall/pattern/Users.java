package dev.hubgate.firewall.pattern;

import dev.hubgate.firewall.EntityType;
import java.util.Locale;
import java.util.Set;

/** Names of accounts where no key names them outright: in logs, on command lines, in SQL, and in "user jdoe7, password …". */
final class Users implements Recogniser {
    private static final int LONGEST = 40;
    private static final int NEAR = 6;
    private static final int SECRET = 128;

    /** Accounts of programs and words of programs, which are nobody's name. */
    private static final Set<String> NOBODY = Set.of(
            ("root git admin administrator postgres user users username test guest sa ubuntu app default nobody anonymous system"
                            + " daemon www www-data nginx mysql oracle me none null true false new this self request req ctx session"
                            + " event data obj props state os config settings process env current string str int json async function await return the a an and or in as with for"
                            + " identified if not exists undefined value name id")
                    .split(" "));

    @Override
    public void look(Tokens tokens, Findings findings) {
        var text = tokens.text();
        for (int token = 0; token < tokens.count(); token++) {
            if (tokens.length(token) == 1) {
                flag(tokens, token, findings);
            } else if (is(tokens, token, "for")) {
                login(text, tokens.end(token), findings);
            } else if (tokens.gives(token, Cue.USER) && !is(tokens, token, "ssh")) {
                named(tokens, token, findings);
            } else if (tokens.gives(token, Cue.SITE)) {
                told(tokens, token, findings);
            }
        }
        for (int i = 0; i < tokens.marks(); i++) {
            int at = tokens.mark(i);
            if (text.charAt(at) == '@') {
                shell(tokens, at, findings);
                mention(text, at, findings);
            }
        }
        visits(text, findings);
    }

    /** "Failed password for jdoe from 192.0.2.1", "for invalid user jdoe from". */
    private static void login(String text, int end, Findings findings) {
        int start = end + 1;
        for (var more : new String[] {"invalid ", "user "}) {
            start += Characters.begins(text, start, more) ? more.length() : 0;
        }
        int stop = run(text, start);
        int host = stop + 6;
        while (host < stop + 10 && Characters.hex(Characters.at(text, host))) {
            host++;
        }
        char sign = Characters.at(text, host);
        boolean machine = Characters.begins(text, stop, " from ") && host > stop + 6 && (sign == '.' || sign == ':');
        if (machine && person(text, start, stop)) {
            findings.add(EntityType.USERNAME, start, stop, 0.8);
        }
    }

    private static void named(Tokens tokens, int token, Findings findings) {
        var text = tokens.text();
        int end = tokens.end(token);
        int value = Operators.value(text, end);
        if (value > 0) {
            int stop = run(text, value);
            char quote = text.charAt(value - 1);
            boolean quoted = Characters.quote(quote) && Characters.at(text, stop) == quote;
            boolean joined = text.charAt(end) == '=' && "([{".indexOf(Characters.at(text, stop)) < 0;
            if ((quoted || joined || handle(text, value, stop)) && person(text, value, stop)) {
                findings.add(EntityType.USERNAME, value, stop, 0.66);
            }
        } else if (Characters.at(text, end) == ' ' && token > 0 && sql(tokens, token)) {
            int start = end + (Characters.quote(Characters.at(text, end + 1)) ? 2 : 1);
            int stop = run(text, start);
            if (person(text, start, stop)) {
                findings.add(EntityType.USERNAME, start, stop, 0.7);
            }
        } else {
            told(tokens, token, findings);
        }
    }

    /** CREATE USER, ALTER USER, DROP USER. */
    private static boolean sql(Tokens tokens, int token) {
        return is(tokens, token - 1, "alter") || is(tokens, token - 1, "create") || is(tokens, token - 1, "drop");
    }

    /** "my github is jdoe_7", "user jdoe, password …". */
    private static void told(Tokens tokens, int token, Findings findings) {
        var text = tokens.text();
        int next = token + 1;
        while (next < tokens.count() && next < token + 3 && (is(tokens, next, "is") || is(tokens, next, "name"))) {
            next++;
        }
        if (next >= tokens.count() || tokens.start(next) - tokens.end(next - 1) > 2) {
            return;
        }
        int start = tokens.start(next);
        char before = text.charAt(start - 1);
        if (before != ' ' && before != '"' && before != '\'' && before != '`') {
            return;
        }
        int stop = run(text, start);
        if (stop - start > 24) {
            return;
        }
        int after = tokens.from(stop);
        boolean secret = false;
        boolean ended = ",;/|".indexOf(Characters.at(text, stop)) >= 0;
        for (int i = after; i < tokens.count() && i < after + 2 && tokens.line(i) == tokens.line(next); i++) {
            secret |= tokens.gives(i, Cue.PASSWORD);
        }
        if (((secret && ended) || handle(text, start, stop)) && person(text, start, stop)) {
            findings.add(EntityType.USERNAME, start, stop, 0.64);
        }
    }

    /** The -U of the tools of PostgreSQL, and the -u of a few others. */
    private static void flag(Tokens tokens, int token, Findings findings) {
        var text = tokens.text();
        int start = tokens.start(token);
        if (tokens.length(token) != 1
                || Characters.lower(text.charAt(start)) != 'u'
                || Characters.at(text, start - 1) != '-'
                || Characters.at(text, start - 2) != ' '
                || Characters.at(text, start + 1) != ' ') {
            return;
        }
        boolean tool = false;
        for (int i = token - 1; i >= 0 && i >= token - NEAR && tokens.line(i) == tokens.line(token); i--) {
            tool |= is(tokens, i, "mysql")
                    || is(tokens, i, "sudo")
                    || is(tokens, i, "docker")
                    || is(tokens, i, "mariadb");
            tool |= text.charAt(start) == 'U'
                    && (is(tokens, i, "psql") || Characters.begins(text, tokens.start(i), "pg"));
            tool |= is(tokens, i, "dump") || is(tokens, i, "mysqldump") || is(tokens, i, "restore");
        }
        int stop = run(text, start + 2);
        if (tool && person(text, start + 2, stop)) {
            findings.add(EntityType.USERNAME, start + 2, stop, 0.7);
            password(text, stop, findings);
        }
    }

    /** The -p behind the -u. */
    private static void password(String text, int from, Findings findings) {
        if (!Characters.begins(text, from, " -p")) {
            return;
        }
        int start = Characters.at(text, from + 3) == ' ' ? from + 4 : from + 3;
        start += Characters.quote(Characters.at(text, start)) ? 1 : 0;
        int end = start;
        while (end < text.length()
                && end - start < SECRET
                && text.charAt(end) > ' '
                && !Characters.quote(text.charAt(end))) {
            end++;
        }
        boolean whole = end - start >= 4 && end - start < SECRET && !Secrets.placeholder(text, start, end);
        findings.add(EntityType.PASSWORD, start, end, whole ? Passwords.score(text, start, end, true) : 0);
    }

    /** "@jdoe_7" in a chat: half the net is written so, and only who is strict calls it a person's. */
    private static void mention(String text, int at, Findings findings) {
        int stop = run(text, at + 1);
        char before = Characters.at(text, at - 1);
        boolean alone = before == ' ' || before == '\n' || before == '(';
        if (alone
                && "/(:@".indexOf(Characters.at(text, stop)) < 0
                && handle(text, at + 1, stop)
                && person(text, at + 1, stop)) {
            findings.add(EntityType.USERNAME, at + 1, stop, 0.50);
        }
    }

    /** "ssh jdoe@192.0.2.1". */
    private static void shell(Tokens tokens, int at, Findings findings) {
        var text = tokens.text();
        int start = at;
        while (start > 0 && at - start < LONGEST && within(text.charAt(start - 1))) {
            start--;
        }
        int token = tokens.from(start);
        if (token == tokens.count()) {
            return;
        }
        for (int i = token - 1; i >= 0 && i >= token - NEAR && tokens.line(i) == tokens.line(token); i--) {
            boolean shell =
                    is(tokens, i, "ssh") || is(tokens, i, "scp") || is(tokens, i, "sftp") || is(tokens, i, "rsync");
            if (shell && person(text, start, at)) {
                findings.add(EntityType.USERNAME, start, at, 0.7);
                return;
            }
        }
    }

    /** The third field of a line in the log of a web server: {@code - jdoe [12/Mar/2025:}. */
    private static void visits(String text, Findings findings) {
        for (int open = text.indexOf(" ["); open >= 0; open = text.indexOf(" [", open + 1)) {
            int start = open;
            while (start > 0 && open - start < LONGEST && within(text.charAt(start - 1))) {
                start--;
            }
            if (Characters.digit(Characters.at(text, open + 2))
                    && Characters.at(text, open + 4) == '/'
                    && Characters.at(text, open + 8) == '/'
                    && Characters.at(text, start - 1) == ' '
                    && Characters.at(text, start - 2) == '-'
                    && person(text, start, open)) {
                findings.add(EntityType.USERNAME, start, open, 0.8);
            }
        }
    }

    private static boolean is(Tokens tokens, int token, String word) {
        return token >= 0
                && token < tokens.count()
                && tokens.length(token) == word.length()
                && Characters.begins(tokens.text(), tokens.start(token), word);
    }

    /** Where a name of an account ends. */
    private static int run(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST && within(text.charAt(end))) {
            end++;
        }
        while (end > start && !Characters.alnum(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean within(char c) {
        return Characters.alnum(c) || c == '_' || c == '.' || c == '-';
    }

    /** Whether it begins as a name does, is none of those of programs, and no address of mail. */
    static boolean person(String text, int start, int end) {
        if (end - start < 3 || end - start >= LONGEST || !Characters.letter(text.charAt(start))) {
            return false;
        }
        var name = text.substring(start, end).toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        return !NOBODY.contains(name)
                && !name.endsWith("_id")
                && !name.endsWith("name")
                && (dot < 0
                        || !NOBODY.contains(name.substring(0, dot))
                        || Characters.digit(name.charAt(name.length() - 1)));
    }

    /** Whether it is written as no word of prose is: with a digit or an underscore in it. */
    private static boolean handle(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Characters.digit(text.charAt(i)) || (text.charAt(i) == '_' && i > start)) {
                return Character.isLowerCase(text.charAt(start));
            }
        }
        return false;
    }
}
