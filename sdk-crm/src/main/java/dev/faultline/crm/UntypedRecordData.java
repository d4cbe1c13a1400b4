package dev.faultline.crm;

/**
 * Fields of a record whose kind has no type of its own; see {@link CrmConnection#records}. All of them are set with
 * {@code field(name, value)}, and sent under their names unchanged in either generation.
 */
public final class UntypedRecordData extends RecordData {

    private UntypedRecordData(Builder builder) {
        super(builder);
    }

    /** Starts with no fields. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds the fields of a record. */
    public static final class Builder extends RecordData.Builder<Builder> {

        private Builder() {}

        /**
         * Builds the fields.
         *
         * @throws IllegalArgumentException if none is set
         */
        public UntypedRecordData build() {
            return new UntypedRecordData(this);
        }
    }
}
