package dev.faultline.core.spi;

/** The body of a 2xx is not as promised. The engine makes a {@link dev.faultline.core.ResponseFormatException} of it. */
public final class UnreadableResult extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean foreign;

    /**
     * A body that cannot be read.
     *
     * @param problem what is wrong, without quoting the body
     */
    public UnreadableResult(String problem) {
        this(problem, false);
    }

    private UnreadableResult(String problem, boolean foreign) {
        super(problem, null, false, false);
        this.foreign = foreign;
    }

    /**
     * A body that need not be the vendor's: it has neither the envelope nor an id.
     *
     * @param problem what is wrong, without quoting the body
     * @return says that it is unknown whether the operation was done
     */
    public static UnreadableResult foreign(String problem) {
        return new UnreadableResult(problem, true);
    }

    /**
     * Whether the body need not be the vendor's.
     *
     * @return {@code true} if a portal or a proxy may have sent it
     */
    public boolean foreign() {
        return foreign;
    }
}
