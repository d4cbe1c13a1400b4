package app;

import java.util.List;

/** A platform that cannot work: building a client says so in one exception with certain words, each time. */
public final class Rejected {

    private Rejected() {}

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            try {
                Calls.client("http://127.0.0.1:1").close();
            } catch (IllegalStateException e) {
                holds(e, args[0]);
                continue;
            }
            throw new AssertionError("a client was built");
        }
    }

    static void holds(IllegalStateException failure, String words) {
        System.out.println(failure.getMessage());
        for (String word : List.of(words.split(","))) {
            if (!failure.getMessage().contains(word)) {
                throw new AssertionError("not in the message: " + word, failure);
            }
        }
    }
}
