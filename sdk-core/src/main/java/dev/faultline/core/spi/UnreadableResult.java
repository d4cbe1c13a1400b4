package dev.faultline.core.spi;

/** The body of a 2xx is not as promised. The engine makes a {@link dev.faultline.core.ResponseFormatException} of it. */
public final class UnreadableResult extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A body that cannot be read.
     *
     * @param problem what is wrong, without quoting the body
     */
    public UnreadableResult(String problem) {
        super(problem, null, false, false);
    }
}
