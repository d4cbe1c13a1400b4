package dev.faultline.examples.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Holds a property against input that nobody wrote: kept cases first, then mutations of good ones. {@code
 * -Dfaultline.fuzz=30m} mutates for that long, shared by all properties, from a seed that each failure names; without it
 * a fixed number of mutations takes about half a minute for all of them.
 */
final class Fuzz {

    private static final Path KEPT = Path.of(System.getProperty("basedir", ""), "src/test/resources/fuzz");

    private static final Path FOUND = Path.of(System.getProperty("basedir", ""), "target/fuzz");

    /** Properties in all tests of this package, about: each gets its share of the time. */
    private static final int PROPERTIES = 97;

    private static final long FIRST_SEED = 20_260_101;

    private static final int SHRINKING = 400;

    private final String property;
    private final List<byte[]> good;
    private final BiFunction<byte[], Random, byte[]> mutation;
    private final int cases;

    private Fuzz(String property, List<byte[]> good, BiFunction<byte[], Random, byte[]> mutation, int cases) {
        this.property = property;
        this.good = good;
        this.mutation = mutation;
        this.cases = cases;
    }

    /**
     * A property.
     *
     * @param property its name, and that of its folder of kept cases
     * @param good well-formed input, of which mutations are made
     * @param mutation makes other input of one of these
     * @param cases how many mutations a run without a time takes
     */
    static Fuzz of(String property, List<byte[]> good, BiFunction<byte[], Random, byte[]> mutation, int cases) {
        return new Fuzz(property, good, mutation, cases);
    }

    /** Throws what the check throws, with the file of the shortest input that was found. */
    void check(Check check) {
        kept().forEach(file -> checkKept(file, check));
        good.forEach(input -> checkOne(input, check, "a good case"));
        String time = System.getProperty("faultline.fuzz", "");
        long seed = Long.getLong("faultline.fuzz.seed", time.isEmpty() ? FIRST_SEED : System.nanoTime());
        Random random = new Random(seed + property.hashCode());
        long end = System.nanoTime() + (time.isEmpty() ? 0 : duration(time).toNanos() / PROPERTIES);
        for (int i = 0; time.isEmpty() ? i < cases : end - System.nanoTime() > 0; i++) {
            byte[] input = mutation.apply(good.get(random.nextInt(good.size())), random);
            checkOne(input, check, "-Dfaultline.fuzz.seed=" + seed + ", mutation " + i);
        }
    }

    /** As {@code 90s}, {@code 30m} or {@code 2h}. */
    private static Duration duration(String text) {
        return Duration.parse("PT" + text);
    }

    private List<Path> kept() {
        Path folder = KEPT.resolve(property);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkKept(Path file, Check check) {
        Throwable failure = failure(read(file), check);
        if (failure != null) {
            throw new AssertionError("the kept case " + file + " fails: " + failure, failure);
        }
    }

    private void checkOne(byte[] input, Check check, String origin) {
        Throwable failure = failure(input, check);
        if (failure == null) {
            return;
        }
        byte[] shortest = shrunk(input, check, failure);
        Path file = FOUND.resolve(property).resolve(name(shortest));
        write(file, shortest);
        Throwable last = failure(shortest, check);
        throw new AssertionError(
                property + " fails (" + origin + "): " + (last == null ? failure : last) + "\nkeep " + file + " in "
                        + KEPT.resolve(property),
                last == null ? failure : last);
    }

    private static Throwable failure(byte[] input, Check check) {
        try {
            check.check(input);
            return null;
        } catch (Throwable e) { // an OutOfMemoryError or StackOverflowError is a finding, too
            return e;
        }
    }

    /** Leaves out halves, then quarters and so on, as long as it still fails in the same way. */
    private static byte[] shrunk(byte[] input, Check check, Throwable failure) {
        byte[] shortest = input;
        int tries = 0;
        for (int part = Math.max(1, input.length / 2); part > 0 && tries < SHRINKING; part /= 2) {
            for (int from = 0; from < shortest.length && tries < SHRINKING; tries++) {
                byte[] shorter = without(shortest, from, Math.min(shortest.length, from + part));
                if (alike(failure, failure(shorter, check))) {
                    shortest = shorter;
                } else {
                    from += part;
                }
            }
        }
        return shortest;
    }

    private static boolean alike(Throwable failure, Throwable other) {
        return other != null
                && other.getClass() == failure.getClass()
                && other.getStackTrace().length > 0
                && other.getStackTrace()[0].equals(failure.getStackTrace()[0]);
    }

    private static byte[] without(byte[] input, int from, int to) {
        byte[] shorter = Arrays.copyOf(input, input.length - (to - from));
        System.arraycopy(input, to, shorter, from, input.length - to);
        return shorter;
    }

    private static String name(byte[] input) {
        CRC32 crc = new CRC32();
        crc.update(input);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What holds of every input. */
    interface Check {
        void check(byte[] input) throws Exception;
    }
}
