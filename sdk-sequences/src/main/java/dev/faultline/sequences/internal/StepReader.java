package dev.faultline.sequences.internal;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.steps.ExecutionMode;
import dev.faultline.sequences.steps.LinkedInAction;
import dev.faultline.sequences.steps.SequenceStep;
import dev.faultline.sequences.steps.StepType;
import dev.faultline.sequences.steps.StepVariant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a step in either of its shapes. */
public final class StepReader {

    private StepReader() {}

    /** A step that was asked for, and not only changed. */
    public static SequenceStep readWhole(JsonFields step) {
        return read(Responses.withAny(step, "type", "id"));
    }

    public static SequenceStep read(JsonFields step) {
        JsonValue json = step.json();
        JsonFields content = step.of(content(json));
        OpenEnum<StepType> type = step.open("type", StepType.class);
        StepType kind = type == null ? null : type.known().orElse(null);
        if (kind == null) {
            return new SequenceStep.Unknown(json, step.response());
        }
        OpenEnum<ExecutionMode> mode = content.openOrAbsent("executionMode", ExecutionMode.class);
        return switch (kind) {
            case EMAIL -> new SequenceStep.Email(mode, variants(content), json, step.response());
            case LINKED_IN ->
                new SequenceStep.LinkedIn(
                        content.openOrAbsent("actionType", LinkedInAction.class),
                        mode,
                        variants(content),
                        json,
                        step.response());
            case CALL -> new SequenceStep.Call(json, step.response());
            case SMS -> new SequenceStep.Sms(mode, message(content.json()), json, step.response());
            case WHATS_APP -> new SequenceStep.WhatsApp(message(content.json()), json, step.response());
            case ZAPIER -> new SequenceStep.Zapier(content.text("name"), content.text("action"), json, step.response());
            case TASK ->
                new SequenceStep.Task(content.text("actionType"), content.text("description"), json, step.response());
            case CONDITION ->
                new SequenceStep.Condition(
                        content.integer("waitInMinutes"), content.value("conditions"), json, step.response());
        };
    }

    /** The kind of a step that was read, {@code null} for one that the SDK does not know. */
    public static @Nullable StepType kind(SequenceStep step) {
        return step.type().known().orElse(null);
    }

    /** The nested shape has it in {@code template.emailTemplate}, or another member for another kind. */
    public static JsonValue content(JsonValue step) {
        JsonValue template = step.get("template");
        return template.names().stream()
                .map(template::get)
                .filter(JsonValue::isObject)
                .findFirst()
                .orElse(step);
    }

    /** A LinkedIn message of the nested shape has one text, which is no variant there. */
    private static List<StepVariant> variants(JsonFields content) {
        JsonValue data = content.value("messageData");
        Optional<String> text = data.get("content").asText();
        if (text.isPresent()) {
            return List.of(new StepVariant(null, null, text.get(), null, null, data, content.response()));
        }
        List<StepVariant> variants = content.list("templates", StepReader::variant);
        return variants.isEmpty() ? content.list("variants", StepReader::variant) : variants;
    }

    public static StepVariant variant(JsonFields fields) {
        Long id = fields.integer("id");
        return new StepVariant(
                id == null ? fields.integer("variantId") : id,
                fields.text("subject"),
                fields.firstText("body", "message"),
                fields.bool("isEnabled"),
                fields.bool("hasAttachments"),
                fields.json(),
                fields.response());
    }

    /** The text of a step that has one, in either shape. */
    public static @Nullable String message(JsonValue content) {
        return content.get("message")
                .asText()
                .orElseGet(
                        () -> content.get("messageData").get("content").asText().orElse(null));
    }
}
