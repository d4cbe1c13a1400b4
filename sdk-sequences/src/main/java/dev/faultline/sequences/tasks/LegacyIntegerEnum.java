package dev.faultline.sequences.tasks;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.Contract;
import dev.faultline.sequences.ContractValue;
import dev.faultline.sequences.internal.SequencesErrorDecoder;
import org.jspecify.annotations.Nullable;

/** A value that the older contract has as an integer, and the current one as a name. */
interface LegacyIntegerEnum extends ContractValue {

    /** The integer. */
    int code();

    @Override
    default Object in(Contract contract) {
        return contract == Contract.OLDER ? (Object) code() : wireName();
    }

    /**
     * Either form, absent if there is none; a known integer reads as the name that it has now, so that both read alike.
     */
    static <E extends Enum<E> & LegacyIntegerEnum> OpenEnum<E> read(JsonFields fields, String name, Class<E> type) {
        String sent = fields.text(name);
        if (sent == null) {
            return OpenEnum.absent();
        }
        return open(type, sent);
    }

    private static <E extends Enum<E> & LegacyIntegerEnum> OpenEnum<E> open(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (text.equals(Integer.toString(constant.code()))) {
                return OpenEnum.of(constant);
            }
        }
        return OpenEnum.of(type, text);
    }

    /** A known value; any other as given, which is a number if it looks so. */
    static <E extends Enum<E> & LegacyIntegerEnum> Object ofText(Class<E> type, @Nullable String text, String name) {
        String given = Checks.notBlank(text, name, "the value of a task");
        E known = open(type, given).known().orElse(null);
        if (known != null) {
            return known;
        }
        return SequencesErrorDecoder.isInteger(given) ? (Object) Long.valueOf(given) : given;
    }
}
