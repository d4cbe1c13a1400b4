package dev.faultline.telephony.internal;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.UnreadableBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** The content of a lead file, on a disk or in memory, for the form that sends it. */
public abstract class LeadContent {

    private static final String OPTION = "file";
    private static final String RIGHT = "an existing CSV, XLSX or XLS file";

    private static final Map<String, MediaType> TYPES = Map.of(
            "csv", MediaType.get("text/csv"),
            "xlsx", MediaType.get("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "xls", MediaType.get("application/vnd.ms-excel"));

    private final String name;
    private final MediaType type;
    private final @Nullable Path path;
    private final byte[] bytes;

    /** A file on a disk, which is streamed: it is never in memory as a whole. */
    protected LeadContent(Path path) {
        Path last = Checks.notNull(path, OPTION, RIGHT).getFileName();
        this.name = last == null ? "" : last.toString();
        this.type = type(name);
        this.path = path;
        this.bytes = new byte[0];
        length();
    }

    /** Bytes in memory, copied. */
    protected LeadContent(String name, byte[] bytes) {
        this.name = Checks.notBlank(name, "name", "a file's name");
        this.type = type(name);
        this.path = null;
        this.bytes = Checks.notNull(bytes, OPTION, "the bytes of a CSV, XLSX or XLS file")
                .clone();
        length();
    }

    /** The media type by the file's name, as the API determines it. */
    private static MediaType type(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        MediaType type = name.indexOf('.') < 0 ? null : TYPES.get(extension);
        return Checks.notNull(type, "the type of " + OPTION, "a name that ends in .csv, .xlsx or .xls");
    }

    final String name() {
        return name;
    }

    final MediaType type() {
        return type;
    }

    /** Rejects a file that the API would reject, before anything is sent. */
    final long length() {
        long length = path == null ? bytes.length : length(path);
        Checks.that(
                length <= Limits.LARGEST_FILE,
                OPTION,
                length + " bytes long",
                "at most " + Limits.LARGEST_FILE + " (10 MB)");
        return length;
    }

    private static long length(Path path) {
        Checks.that(Files.isRegularFile(path), OPTION, "missing, or no file", RIGHT);
        Checks.that(Files.isReadable(path), OPTION, "not readable for this process", RIGHT);
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new IllegalArgumentException(OPTION + " cannot be looked at: give " + RIGHT, e);
        }
    }

    /** Opened anew for each attempt. */
    final InputStream open() throws UnreadableBody {
        try {
            return path == null ? new ByteArrayInputStream(bytes) : Files.newInputStream(path);
        } catch (NoSuchFileException e) {
            throw new UnreadableBody("the file has disappeared since the call began", e);
        } catch (IOException e) {
            throw new UnreadableBody("the file cannot be opened any more", e);
        }
    }

    /** The type only: a file's name may be personal. */
    @Override
    public final String toString() {
        return "LeadFile[" + type.subtype() + "]";
    }
}
