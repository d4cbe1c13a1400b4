package dev.faultline.sequences.contacts;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The direct messages to a contact, outside of any sequence, each defined once for both surfaces. Nothing here is
 * retried when it is not known whether it was sent.
 */
final class DirectContactOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.CONTACTS;

    private static final int LONGEST_SCRIPT = 1000;

    private final SequencesContext context;

    DirectContactOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<DirectEmailResult> email(long id, DirectEmail email) {
        return send(id, "/contacts/{id}/send-direct-email", "email")
                .json(Checks.notNull(email, "email", "what DirectEmail.builder(subject, body) builds"))
                .reads(Responses.one(DirectEmailResult::read));
    }

    Operation<DirectLinkedInResult> connect(long id, long linkedInAccountId) {
        return connect(id, from(linkedInAccountId));
    }

    Operation<DirectLinkedInResult> connect(long id, long linkedInAccountId, String message) {
        Map<String, Object> body = from(linkedInAccountId);
        body.put("message", Checks.notBlank(message, "message", "a note, or leave it out"));
        return connect(id, body);
    }

    private Operation<DirectLinkedInResult> connect(long id, Map<String, Object> body) {
        return linkedIn(id, "/contacts/{id}/send-direct-linkedin-connect", "connection request", body);
    }

    Operation<DirectLinkedInResult> inMail(long id, long linkedInAccountId, String subject, String text) {
        Map<String, Object> body = from(linkedInAccountId);
        body.put("subject", Checks.notBlank(subject, "subject", "the InMail's subject"));
        body.put("body", Checks.notBlank(text, "body", "the InMail's text"));
        return linkedIn(id, "/contacts/{id}/send-direct-linkedin-inmail", "InMail", body);
    }

    Operation<DirectLinkedInResult> message(long id, long linkedInAccountId, String message) {
        Map<String, Object> body = from(linkedInAccountId);
        body.put("message", Checks.notBlank(message, "message", "the message"));
        return linkedIn(id, "/contacts/{id}/send-direct-linkedin-message", "message", body);
    }

    Operation<DirectLinkedInResult> voice(long id, long linkedInAccountId, JsonValue voiceAttachmentId) {
        Map<String, Object> body = from(linkedInAccountId);
        Checks.notNull(voiceAttachmentId, "voiceAttachmentId", "the id in the response to the upload");
        boolean scalar = voiceAttachmentId.asText().isPresent();
        Checks.that(scalar, "voiceAttachmentId", voiceAttachmentId, "the id in the response to the upload");
        body.put("voiceAttachmentId", voiceAttachmentId);
        return linkedIn(id, "/contacts/{id}/send-direct-linkedin-voice", "voice message", body);
    }

    Operation<DirectLinkedInResult> aiVoice(long id, long linkedInAccountId, String script) {
        Map<String, Object> body = from(linkedInAccountId);
        Checks.notBlank(script, "script", "what to say");
        boolean fits = script.length() <= LONGEST_SCRIPT;
        Checks.that(fits, "script", "of " + script.length() + " characters", "at most " + LONGEST_SCRIPT);
        body.put("script", script);
        return linkedIn(id, "/contacts/{id}/send-direct-linkedin-ai-voice", "voice message", body);
    }

    private Operation<DirectLinkedInResult> linkedIn(long id, String path, String what, Map<String, Object> body) {
        return send(id, path, what).json(body).reads(Responses.changed(Map.of(), DirectLinkedInResult::read));
    }

    private Operation.Builder send(long id, String path, String what) {
        return context.of(DOMAIN, HttpMethod.POST, path, id)
                .verification("look for the " + what + " in contact(id).activities() before sending it again.");
    }

    private static Map<String, Object> from(long linkedInAccountId) {
        Checks.that(linkedInAccountId >= 1, "linkedInAccountId", linkedInAccountId, "the id of a LinkedIn account");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("linkedInAccountId", linkedInAccountId);
        return body;
    }
}
