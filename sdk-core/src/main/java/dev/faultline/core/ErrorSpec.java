package dev.faultline.core;

import java.util.Objects;

/**
 * The facts of an entry of an API's error table.
 *
 * @param status the documented HTTP status
 * @param category the kind of error
 * @param retryAdvice the documented retry advice
 * @param outcome whether the failed request may have been processed
 * @param type the exception that the code becomes
 * @param remedy an action of the caller, one sentence
 * @param exampleMembers an example body's further JSON members, besides code and message; may be empty
 */
public record ErrorSpec(
        int status,
        Category category,
        RetryAdvice retryAdvice,
        Outcome outcome,
        Class<? extends ApiException> type,
        String remedy,
        String exampleMembers) {

    // Single quotes in the example stand for double ones, so that a table stays readable.
    public ErrorSpec {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(retryAdvice, "retryAdvice");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(remedy, "remedy");
        exampleMembers = exampleMembers.replace('\'', '"');
    }

    /**
     * An entry with the category and the outcome of its status.
     *
     * @param status the documented HTTP status
     * @param retryAdvice the documented retry advice
     * @param type the exception that the code becomes
     * @param exampleMembers an example body's further JSON members, besides code and message; may be empty
     * @param remedy an action of the caller, one sentence
     * @return the entry
     */
    public static ErrorSpec errorSpec(
            int status,
            RetryAdvice retryAdvice,
            Class<? extends ApiException> type,
            String exampleMembers,
            String remedy) {
        return new ErrorSpec(
                status, Category.ofStatus(status), retryAdvice, Outcome.ofStatus(status), type, remedy, exampleMembers);
    }

    /**
     * This entry with another category than that of its status.
     *
     * @param other the category
     * @return the entry
     */
    public ErrorSpec in(Category other) {
        return new ErrorSpec(status, other, retryAdvice, outcome, type, remedy, exampleMembers);
    }

    /**
     * This entry with another outcome than that of its status.
     *
     * @param other whether the failed request may have been processed
     * @return the entry
     */
    public ErrorSpec leaves(Outcome other) {
        return new ErrorSpec(status, category, retryAdvice, other, type, remedy, exampleMembers);
    }
}
