package dev.faultline.telephony.internal;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.UnreadableBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * The file of an upload. Each attempt opens it anew and streams it: it is never in memory as a whole. A local fault
 * fails the call as {@link UnreadableBody}, not as a network error.
 */
public final class LeadFile extends RequestBody {

    /** The documented limit is 10 MB; the larger reading of it passes here, and the API decides. */
    static final long LARGEST = 10L * 1024 * 1024;

    private static final int PIECE = 8 * 1024;

    private static final String OPTION = "file";
    private static final String RIGHT = "an existing CSV, XLSX or XLS file";

    private static final Map<String, MediaType> TYPES = Map.of(
            "csv", MediaType.get("text/csv"),
            "xlsx", MediaType.get("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "xls", MediaType.get("application/vnd.ms-excel"));

    private final Path file;
    private final MediaType type;
    private final long length;

    private LeadFile(Path file, MediaType type, long length) {
        this.file = file;
        this.type = type;
        this.length = length;
    }

    /** Rejects a file that the API would reject, before anything is sent. */
    public static LeadFile of(Path file) {
        MediaType type = type(file);
        Checks.that(Files.isRegularFile(file), OPTION, "missing, or no file", RIGHT);
        Checks.that(Files.isReadable(file), OPTION, "not readable for this process", RIGHT);
        long length;
        try {
            length = Files.size(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(OPTION + " cannot be looked at: give " + RIGHT, e);
        }
        Checks.that(length <= LARGEST, OPTION, length + " bytes long", "at most " + LARGEST + " (10 MB)");
        return new LeadFile(file, type, length);
    }

    /** The media type by the file's name, as the API determines it. */
    public static MediaType type(@Nullable Path file) {
        Path name = Checks.notNull(file, OPTION, RIGHT).getFileName();
        String text = name == null ? "" : name.toString();
        String extension = text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        MediaType type = text.indexOf('.') < 0 ? null : TYPES.get(extension);
        return Checks.notNull(type, "the type of " + OPTION, "a name that ends in .csv, .xlsx or .xls");
    }

    /** The form: the fields, and the file at the end. */
    public RequestBody form(Map<String, String> parts) {
        MultipartBody.Builder form = new MultipartBody.Builder().setType(MultipartBody.FORM);
        parts.forEach(form::addFormDataPart);
        return form.addFormDataPart("file", String.valueOf(file.getFileName()), this)
                .build();
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        try (InputStream in = open()) {
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

    private InputStream open() throws UnreadableBody {
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new UnreadableBody("the file has disappeared since the call began", e);
        } catch (IOException e) {
            throw new UnreadableBody("the file cannot be opened any more", e);
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
