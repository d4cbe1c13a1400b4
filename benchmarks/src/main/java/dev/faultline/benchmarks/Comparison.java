package dev.faultline.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One measure of both sides, in pairs that were taken shortly after one another: a row of a table. */
public final class Comparison {

    /** The head of a table of comparisons. */
    public static final String HEAD = """
            | | Measure | SDK | By hand | Ratio | Quartiles |
            |---|---|---:|---:|---:|---:|""";

    private final String load;
    private final String measure;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> byHand = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    /**
     * An empty row.
     *
     * @param load the first column
     * @param measure the second one, with its unit
     */
    public Comparison(String load, String measure) {
        this.load = load;
        this.measure = measure;
    }

    /** Adds a pair; it has a ratio unless the code by hand measured zero. */
    public void add(double our, double other) {
        ours.add(our);
        byHand.add(other);
        if (other > 0) {
            ratios.add(our / other);
        }
    }

    /** The row, in Markdown: medians of both sides, the median of the pairs' ratios, and their quartiles. */
    public String row() {
        String ratio = ratios.isEmpty() ? "-" : two(quantile(ratios, 0.5));
        String quartiles = ratios.isEmpty() ? "-" : two(quantile(ratios, 0.25)) + " to " + two(quantile(ratios, 0.75));
        return String.join(
                " | ",
                "| " + load,
                measure,
                number(quantile(ours, 0.5)),
                number(quantile(byHand, 0.5)),
                ratio,
                quartiles + " |");
    }

    /** Between the two nearest values, as far as it lies between them. */
    static double quantile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Three digits or all of the whole number. */
    public static String number(double value) {
        String format = value >= 100 || value == Math.rint(value) ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    private static String two(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
