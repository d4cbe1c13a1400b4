package dev.faultline.core;

import java.util.Objects;

/**
 * The facts of one line of an API's error table.
 *
 * @param status the documented HTTP status
 * @param category the kind of error
 * @param retryAdvice the vendor's advice on retrying
 * @param outcome what the failed request may have left behind
 * @param type the exception that the code becomes
 * @param remedy what the caller can do, one sentence
 * @param exampleMembers what an example's body has besides code and message, as JSON members; empty if nothing
 */
public record ErrorSpec(
        int status,
        Category category,
        RetryAdvice retryAdvice,
        Outcome outcome,
        Class<? extends ApiException> type,
        String remedy,
        String exampleMembers) {

    // Takes single quotes in the example for double ones, so that a table stays readable.
    public ErrorSpec {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(retryAdvice, "retryAdvice");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(remedy, "remedy");
        exampleMembers = exampleMembers.replace('\'', '"');
    }

    /**
     * A line whose category and outcome are those of its status.
     *
     * @param status the documented HTTP status
     * @param retryAdvice the vendor's advice on retrying
     * @param type the exception that the code becomes
     * @param exampleMembers what an example's body has besides code and message; empty if nothing
     * @param remedy what the caller can do, one sentence
     * @return the line
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
     * This line under another category than its status suggests.
     *
     * @param other the category
     * @return the line
     */
    public ErrorSpec in(Category other) {
        return new ErrorSpec(status, other, retryAdvice, outcome, type, remedy, exampleMembers);
    }

    /**
     * This line with another outcome than its status implies.
     *
     * @param other what the failed request may have left behind
     * @return the line
     */
    public ErrorSpec leaves(Outcome other) {
        return new ErrorSpec(status, category, retryAdvice, other, type, remedy, exampleMembers);
    }
}
