package dev.faultline.telephony.agents;

import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.internal.Limits;
import java.util.List;

/** Terms that the API takes as one text, with commas between. */
final class Keywords {

    private static final int MOST_TERMS = 100;
    private static final int LONGEST_TERM = 50;
    private static final int LONGEST_TEXT = 2000;

    private Keywords() {}

    static String joined(String name, List<String> terms) {
        Checks.notNull(terms, name, "a list of terms, or leave it out");
        for (String term : terms) {
            Checks.notBlank(term, name, "no blank term");
            Checks.that(term.indexOf(',') < 0, name, "with a comma in a term", "each term by itself");
        }
        return String.join(",", terms);
    }

    /** Combining marks count as letters: many scripts write their vowels with them. */
    static String boosted(String name, List<String> terms) {
        String text = joined(name, terms);
        Checks.that(terms.size() <= MOST_TERMS, name, terms.size() + " terms", "at most " + MOST_TERMS);
        for (String term : terms) {
            Limits.text(term, name, LONGEST_TERM);
            boolean plain = term.matches("[\\p{L}\\p{M}\\p{N} ]+");
            Checks.that(plain, name, "with other characters in a term", "letters, digits and spaces only");
        }
        return Limits.text(text, name, LONGEST_TEXT);
    }
}
