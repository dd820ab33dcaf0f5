package dev.hubgate.firewall.reply;

/** Gives out what is said and puts placeholders for what is not to be; knows where it is in JSON. Belongs to one text. */
abstract sealed class Hidden {

    /** What stands for a piece of text. */
    interface Placeholder {
        String of(String value);
    }

    final StringBuilder out = new StringBuilder();

    static Hidden in(boolean json) {
        return json ? new OfJson() : new OfText();
    }

    /** Gives out a stretch as it is. */
    abstract void say(CharSequence text, int from, int to);

    /** Puts placeholders for a stretch. Gives where it ends, which may be a little later. */
    abstract int hide(CharSequence text, int from, int to, Placeholder placeholder);

    /** Passes over a stretch of which the beginning is hidden. Gives where it ends. */
    abstract int skip(CharSequence text, int from, int to);

    private static final class OfText extends Hidden {

        @Override
        void say(CharSequence text, int from, int to) {
            out.append(text, from, to);
        }

        @Override
        int hide(CharSequence text, int from, int to, Placeholder placeholder) {
            out.append(placeholder.of(text.subSequence(from, to).toString()));
            return to;
        }

        @Override
        int skip(CharSequence text, int from, int to) {
            return to;
        }
    }

    /** What it puts for a finding leaves quotes, names' ends, brackets and commas alone, so that JSON stays JSON. */
    private static final class OfJson extends Hidden {

        private boolean inString;

        @Override
        void say(CharSequence text, int from, int to) {
            out.append(text, from, to);
            follow(text, from, to);
        }

        private void follow(CharSequence text, int from, int to) {
            for (int at = from; at < to; at = JsonUnits.after(text, at)) {
                inString ^= text.charAt(at) == '"';
            }
        }

        @Override
        int hide(CharSequence text, int from, int to, Placeholder placeholder) {
            int at = from;
            while (at < to) {
                int end = piece(text, at, to);
                if (end == at) {
                    say(text, at, at + 1);
                    at++;
                } else {
                    put(text.subSequence(at, end).toString(), placeholder);
                    at = end;
                }
            }
            return at;
        }

        private void put(String value, Placeholder placeholder) {
            if (inString) {
                out.append(placeholder.of(value));
            } else {
                while (!out.isEmpty() && isOfNumber(out.charAt(out.length() - 1))) {
                    out.setLength(out.length() - 1);
                }
                out.append('"').append(placeholder.of(value)).append('"');
            }
        }

        /** The end of what is to be replaced from here: what is inside a string, or a number to its end. */
        private int piece(CharSequence text, int from, int to) {
            int at = from;
            if (inString) {
                while (at < to && text.charAt(at) != '"') {
                    at = JsonUnits.after(text, at);
                }
                return at;
            }
            boolean number = false;
            while (at < text.length() && isOfNumber(text.charAt(at))) {
                number |= Character.isDigit(text.charAt(at++));
            }
            return number ? at : from;
        }

        private static boolean isOfNumber(char c) {
            return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
        }

        @Override
        int skip(CharSequence text, int from, int to) {
            int at = from;
            for (; at < to; at = JsonUnits.after(text, at)) {
                // Structure is never skipped, or what follows would be read as something else.
                if (!inString || text.charAt(at) == '"') {
                    say(text, at, at + 1);
                }
            }
            return at;
        }
    }
}
