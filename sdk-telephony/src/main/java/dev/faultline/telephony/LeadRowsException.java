package dev.faultline.telephony;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of leads that cannot be sent; nothing was sent. The message has the first fault, {@link #faults()} all of them:
 *
 * <pre>{@code
 * } catch (LeadRowsException e) {
 *     e.faults().forEach(fault -> show(fault.row(), fault.column(), fault.reason()));
 * }
 * }</pre>
 */
public final class LeadRowsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** So many faults are kept. */
    static final int MOST_FAULTS = 1000;

    @SuppressWarnings("serial") // always List.copyOf
    private final List<Fault> faults;

    LeadRowsException(List<Fault> faults) {
        super(message(faults));
        this.faults = List.copyOf(faults);
    }

    private static String message(List<Fault> faults) {
        int more = faults.size() - 1;
        return faults.get(0) + (more == 0 ? "" : "; " + more + " more in faults()");
    }

    /** The faults in the order of the rows, the first 1,000 of them; at least one. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * The fault of a row. It leaves out the values, which are personal.
     *
     * @param row the row's number, from 1
     * @param column the column, {@code null} if the fault is the whole row's
     * @param reason the fault and its cure, for a person
     */
    public record Fault(int row, @Nullable String column, String reason) implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        /** One line for a person. */
        @Override
        public String toString() {
            return (column == null ? "" : column + " of ") + "row " + row + " " + reason;
        }
    }
}
