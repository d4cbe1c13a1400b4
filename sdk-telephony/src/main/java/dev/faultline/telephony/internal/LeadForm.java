package dev.faultline.telephony.internal;

import dev.faultline.core.internal.json.UnreadableBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * The file's part of an upload. Each attempt opens the file anew and streams it. A local fault fails the call as {@link
 * UnreadableBody}, not as a network error.
 */
public final class LeadForm extends RequestBody {

    private static final int PIECE = 8 * 1024;

    private final LeadContent file;
    private final long length;

    private LeadForm(LeadContent file) {
        this.file = file;
        this.length = file.length();
    }

    /** The form: the fields, and the file at the end. */
    public static RequestBody of(LeadContent file, Map<String, String> parts) {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        parts.forEach(form::addFormDataPart);
        return form.addFormDataPart("file", file.name(), new LeadForm(file)).build();
    }

    @Override
    public MediaType contentType() {
        return file.type();
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        try (InputStream in = file.open()) {
            byte[] piece = new byte[PIECE];
            for (long left = length; left > 0; ) {
                int read = read(in, piece, (int) Math.min(left, PIECE));
                if (read < 0) {
                    throw new UnreadableBody("the file has become shorter since the call began", null);
                }
                sink.write(piece, 0, read);
                left -= read;
            }
            if (read(in, piece, 1) > 0) {
                throw new UnreadableBody("the file has become longer since the call began", null);
            }
        }
    }

    /** A failure here is the file's fault; those of the sink are the network's. */
    private static int read(InputStream in, byte[] piece, int most) throws UnreadableBody {
        try {
            return in.read(piece, 0, most);
        } catch (IOException e) {
            throw new UnreadableBody("the file cannot be read to its end", e);
        }
    }
}
