package dev.faultline.sequences;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.spi.Fields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a step in either of its shapes. */
final class StepReader {

    private StepReader() {}

    /** A step that was asked for, and not only changed. */
    static SequenceStep readWhole(Fields step, ResponseInfo info) {
        return read(Answers.withAny(step, "type", "id"), info);
    }

    static SequenceStep read(Fields step, ResponseInfo info) {
        JsonValue json = step.json();
        Fields content = content(step);
        OpenEnum<StepType> type = step.open("type", StepType.class);
        StepType kind = type == null ? null : type.known().orElse(null);
        if (kind == null) {
            return new SequenceStep.Unknown(json, info);
        }
        OpenEnum<ExecutionMode> mode = content.openOrAbsent("executionMode", ExecutionMode.class);
        return switch (kind) {
            case EMAIL -> new SequenceStep.Email(mode, variants(content, info), json, info);
            case LINKED_IN ->
                new SequenceStep.LinkedIn(
                        content.openOrAbsent("actionType", LinkedInAction.class),
                        mode,
                        variants(content, info),
                        json,
                        info);
            case CALL -> new SequenceStep.Call(json, info);
            case SMS -> new SequenceStep.Sms(mode, message(content), json, info);
            case WHATS_APP -> new SequenceStep.WhatsApp(message(content), json, info);
            case ZAPIER -> new SequenceStep.Zapier(content.text("name"), content.text("action"), json, info);
            case TASK -> new SequenceStep.Task(content.text("actionType"), content.text("description"), json, info);
            case CONDITION ->
                new SequenceStep.Condition(content.integer("waitInMinutes"), content.value("conditions"), json, info);
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
    private static List<StepVariant> variants(Fields content, ResponseInfo info) {
        JsonValue data = content.value("messageData");
        Optional<String> text = data.get("content").asText();
        if (text.isPresent()) {
            return List.of(new StepVariant(null, null, text.get(), null, null, data, info));
        }
        List<StepVariant> variants = content.list("templates", variant -> StepVariant.read(variant, info));
        return variants.isEmpty() ? content.list("variants", variant -> StepVariant.read(variant, info)) : variants;
    }

    private static @Nullable String message(Fields content) {
        String message = content.text("message");
        return message == null
                ? content.value("messageData").get("content").asText().orElse(null)
                : message;
    }
}
