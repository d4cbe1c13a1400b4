package dev.faultline.core.internal;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that shows whether an attempt began to write it: before that, nothing of it can have been sent. */
final class SentBody extends RequestBody {

    private final RequestBody body;
    private final AtomicBoolean begun;

    SentBody(RequestBody body, AtomicBoolean begun) {
        this.body = body;
        this.begun = begun;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return body.isOneShot();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        begun.set(true);
        body.writeTo(sink);
    }
}
