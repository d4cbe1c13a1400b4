package dev.faultline.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps a page of the documentation as the code has it. */
public final class DocPage {

    private DocPage() {}

    /**
     * A page of {@code docs}.
     *
     * @param name its path in there
     * @return where it is
     */
    public static Path of(String name) {
        return Path.of(System.getProperty("basedir", ""), "..", "docs").resolve(name);
    }

    /**
     * Fails if a page differs from what it should say. With {@code -Dfaultline.docs=write} it writes the page first.
     *
     * @param page where the page is
     * @param content what it should say
     * @throws AssertionError if it says anything else, with the first line that differs, or does not exist
     */
    public static void check(Path page, String content) {
        try {
            if (System.getProperty("faultline.docs", "").equals("write")) {
                Files.createDirectories(page.toAbsolutePath().getParent());
                Files.writeString(page, content);
            }
            String found = Files.exists(page) ? Files.readString(page) : "";
            if (!found.equals(content)) {
                throw new AssertionError(page.normalize() + " differs from the code at its line "
                        + firstDifference(found, content) + "; -Dfaultline.docs=write writes it anew");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the page could not be read or written: " + page, e);
        }
    }

    private static String firstDifference(String found, String content) {
        String[] is = found.split("\n", -1);
        String[] should = content.split("\n", -1);
        int at = 0;
        while (at < is.length && at < should.length && is[at].equals(should[at])) {
            at++;
        }
        return (at + 1) + ", which should be: " + (at < should.length ? should[at] : "no more");
    }
}
