package dev.faultline.core;

import dev.faultline.core.internal.ErrorResponse;

/**
 * An entry of an API's error table; each API has an enum of them. Decoding, the documentation's tables and the test kit
 * read these entries.
 */
public interface ErrorCode {

    /**
     * The constant's name.
     *
     * @return the name in upper snake case
     */
    String name();

    /** The entry's facts, which the methods below return one by one. */
    ErrorSpec spec();

    /**
     * The code on the wire.
     *
     * @return the code exactly as the API sends it; by default the constant's name
     */
    default String code() {
        return name();
    }

    /**
     * The documented HTTP status.
     *
     * @return the status; a response may contradict it, see {@link ApiException#status()}
     */
    default int status() {
        return spec().status();
    }

    /**
     * The kind of error.
     *
     * @return the category
     */
    default Category category() {
        return spec().category();
    }

    /**
     * The documented retry advice, which takes precedence over the status.
     *
     * @return the advice
     */
    default RetryAdvice retryAdvice() {
        return spec().retryAdvice();
    }

    /**
     * Whether a request that failed with this code may have been processed.
     *
     * @return the outcome by the code's own meaning, which takes precedence over the status
     */
    default Outcome outcome() {
        return spec().outcome();
    }

    /**
     * The remedy: an action of the caller.
     *
     * @return one sentence
     */
    default String remedy() {
        return spec().remedy();
    }

    /**
     * The exception that this code becomes.
     *
     * @return a final class of the API's hierarchy
     */
    default Class<? extends ApiException> type() {
        return spec().type();
    }

    /**
     * A response with this code in the API's own envelope, for tests.
     *
     * @return status, headers and body
     */
    ErrorExample example();

    /**
     * The exception that {@link #example()} becomes, for tests: sealed and final types cannot be mocked.
     *
     * @return a new exception of {@link #type()}, with the outcome of this entry
     */
    default ApiException exampleException() {
        return exampleException(ErrorResponse.of(this));
    }

    /**
     * For Faultline's own test kit: the exception of this entry's example, with data of a test's own.
     *
     * @param response the response, not yet decoded
     * @return a new exception
     */
    @SuppressWarnings("exports")
    ApiException exampleException(ErrorResponse response);
}
