package dev.faultline.core;

import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.json.UnreadableBody;
import java.io.IOException;
import java.util.Objects;

/** No usable response came: the connection could not be made or broke, the attempt timed out, or a file could not be read. */
public final class TransportException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** The stage at which the exchange broke. */
    public enum Kind {
        /** No connection could be made; nothing was sent. */
        CONNECT("could not connect"),
        /** The server's certificate, or the encryption, is not acceptable; nothing was sent. */
        TLS("no trusted connection"),
        /** The connection broke after sending began. */
        BROKEN("the connection broke"),
        /** The content, such as a file, could not be read; the request never went out whole. */
        UNREADABLE_BODY("the body could not be read"),
        /** The attempt took longer than it may. */
        TIMEOUT("the attempt timed out");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    private final Kind kind;

    TransportException(CallRecord record, Kind kind, IOException cause) {
        super(record, cause);
        this.kind = Objects.requireNonNull(kind, "kind");
    }

    /**
     * The stage at which the exchange broke.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    @Override
    public boolean retryable() {
        return kind != Kind.TLS && kind != Kind.UNREADABLE_BODY;
    }

    @Override
    public String remedy() {
        return switch (kind) {
            case CONNECT -> "Check the base URL and the network. " + howToFinish();
            case TLS -> "Check the base URL, the server's certificate and the client's trust store. " + howToFinish();
            case BROKEN, TIMEOUT -> howToFinish();
            case UNREADABLE_BODY ->
                "See to it that what is sent stays as it is until the call has ended. " + howToFinish();
        };
    }

    @Override
    String headline() {
        return getCause() instanceof UnreadableBody body ? kind.text + ": " + body.getMessage() : kind.text;
    }
}
