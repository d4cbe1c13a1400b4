package dev.faultline.benchmarks.byhand;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;

/**
 * A type of results, and the reader that is used for all of them.
 *
 * @param type the type
 * @param reader its reader
 * @param <T> the type
 */
record Result<T>(Class<T> type, ObjectReader reader) {

    T read(InputStream body) throws IOException {
        return type.cast(reader.readValue(body));
    }
}
