package dev.faultline.core.internal.json;

/**
 * The body of a 2xx is not as promised. The engine makes a {@link dev.faultline.core.ResponseFormatException} of it: of an
 * response of the vendor's the call was done; of a {@linkplain #foreign(String) foreign} one nobody knows.
 */
public final class UnreadableResult extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Whose response it is, and what it says. */
    private final Kind kind;

    private enum Kind {
        DAMAGED,
        FOREIGN,
        ERROR
    }

    /**
     * A body that is recognisably the vendor's and cannot be read: the call was done.
     *
     * @param problem what is wrong, without quoting the body
     */
    public UnreadableResult(String problem) {
        this(problem, Kind.DAMAGED);
    }

    private UnreadableResult(String problem, Kind kind) {
        super(problem, null, false, false);
        this.kind = kind;
    }

    /**
     * A body that is not recognisably the vendor's, such as a captive portal's page, a proxy's {@code {}} or none at all:
     * whether the call was done is unknown.
     *
     * @param problem what is wrong, without quoting the body
     * @return to be thrown by a reader
     */
    public static UnreadableResult foreign(String problem) {
        return new UnreadableResult(problem, Kind.FOREIGN);
    }

    /**
     * A body in which the vendor says that the call failed, in the form of its error responses: the engine decodes the same
     * bytes as one. The outcome is that of the code's line, else unknown.
     *
     * @param problem what the body says, for the case that it cannot be decoded
     * @return to be thrown by a reader
     */
    public static UnreadableResult saysError(String problem) {
        return new UnreadableResult(problem, Kind.ERROR);
    }

    /**
     * Whether somebody else than the vendor may have sent the body.
     *
     * @return {@code true} if nothing in the body is the vendor's
     */
    public boolean foreign() {
        return kind == Kind.FOREIGN;
    }

    /**
     * Whether the body is to be decoded as an error response.
     *
     * @return {@code true} if the vendor says in it that the call failed
     */
    public boolean saysError() {
        return kind == Kind.ERROR;
    }
}
