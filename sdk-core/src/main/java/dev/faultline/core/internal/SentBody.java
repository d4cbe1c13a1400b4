package dev.faultline.core.internal;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that shows when an attempt begins to write it: before that, nothing of it can have been sent. */
final class SentBody extends RequestBody {

    private final RequestBody body;
    private final Runnable begins;

    SentBody(RequestBody body, Runnable begins) {
        this.body = body;
        this.begins = begins;
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
        begins.run();
        body.writeTo(sink);
    }
}
