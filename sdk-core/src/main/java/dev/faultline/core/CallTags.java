package dev.faultline.core;

import java.util.Locale;

/** What meters and observations have of a call's end: few values, none of them from a request or a response. */
final class CallTags {

    static final String SUCCESS = "success";
    static final String ABORTED = "aborted";
    static final String NONE = "none";
    static final String OTHER = "other";

    private CallTags() {}

    /** The failure's category or kind. */
    static String outcome(SdkException failure) {
        if (failure instanceof ApiException error) {
            return lowerCase(error.category());
        }
        if (failure instanceof TransportException transport) {
            return lowerCase(transport.kind());
        }
        if (failure instanceof CallInterruptedException interrupted) {
            return lowerCase(interrupted.reason());
        }
        if (failure instanceof CircuitOpenException) {
            return "circuit_open";
        }
        if (failure instanceof CooldownException) {
            return "cooldown";
        }
        return failure instanceof ResponseFormatException ? "response_format" : OTHER;
    }

    /** The code, if the API's error table has it: a server can send any text. */
    static String code(SdkException failure) {
        if (!(failure instanceof ApiException error) || error.code().isEmpty()) {
            return NONE;
        }
        return error.error().map(ErrorCode::code).orElse(OTHER);
    }

    static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
