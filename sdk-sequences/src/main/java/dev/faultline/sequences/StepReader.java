package dev.faultline.sequences;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.spi.Fields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a step in either of its shapes. */
final class StepReader {

    private StepReader() {}

    static SequenceStep read(Fields step) {
        JsonValue json = step.json();
        Fields content = content(step);
        OpenEnum<StepType> type = step.open("type", StepType.class);
        StepType kind = type == null ? null : type.known().orElse(null);
        if (kind == null) {
            return new SequenceStep.Unknown(json);
        }
        OpenEnum<ExecutionMode> mode = content.open("executionMode", ExecutionMode.class);
        return switch (kind) {
            case EMAIL -> new SequenceStep.Email(mode, variants(content), json);
            case LINKED_IN ->
                new SequenceStep.LinkedIn(
                        content.open("actionType", LinkedInAction.class), mode, variants(content), json);
            case CALL -> new SequenceStep.Call(json);
            case SMS -> new SequenceStep.Sms(mode, message(content), json);
            case WHATS_APP -> new SequenceStep.WhatsApp(message(content), json);
            case ZAPIER -> new SequenceStep.Zapier(content.text("name"), content.text("action"), json);
            case TASK -> new SequenceStep.Task(content.text("actionType"), content.text("description"), json);
            case CONDITION ->
                new SequenceStep.Condition(content.integer("waitInMinutes"), content.value("conditions"), json);
        };
    }

    /** The nested shape has it in {@code template.emailTemplate}, or another member for another kind. */
    private static Fields content(Fields step) {
        JsonValue template = step.value("template");
        Optional<JsonValue> nested = template.names().stream()
                .map(template::get)
                .filter(JsonValue::isObject)
                .findFirst();
        return new Fields(nested.orElse(step.json()));
    }

    /** A LinkedIn message of the nested shape has one text, which is no variant there. */
    private static List<StepVariant> variants(Fields content) {
        JsonValue data = content.value("messageData");
        Optional<String> text = data.get("content").asText();
        if (text.isPresent()) {
            return List.of(new StepVariant(null, null, text.get(), null, null, data));
        }
        List<StepVariant> variants = content.list("templates", StepVariant::read);
        return variants.isEmpty() ? content.list("variants", StepVariant::read) : variants;
    }

    private static @Nullable String message(Fields content) {
        String message = content.text("message");
        return message == null
                ? content.value("messageData").get("content").asText().orElse(null)
                : message;
    }
}
