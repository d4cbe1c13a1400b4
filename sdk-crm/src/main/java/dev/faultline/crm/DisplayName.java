package dev.faultline.crm;

import dev.faultline.core.internal.json.JsonFields;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name of a record for people. */
final class DisplayName {

    private DisplayName() {}

    /** By the fields of the documented kinds, for a kind whose fields no page documents. */
    static @Nullable String infer(JsonFields fields) {
        String name = join(fields.text("name"), null);
        String ofPerson = name == null ? join(fields.text("firstName"), fields.text("lastName")) : name;
        return ofPerson == null ? join(fields.text("title"), null) : ofPerson;
    }

    static @Nullable String join(@Nullable String first, @Nullable String last) {
        String name = Stream.of(first, last)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
