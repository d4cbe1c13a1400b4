package dev.faultline.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.sequences.contacts.Contact;
import dev.faultline.sequences.contacts.ContactCompanySize;
import dev.faultline.sequences.contacts.ContactListMembership;
import dev.faultline.sequences.contacts.ContactSequence;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.telephony.PhoneNumber;
import dev.faultline.telephony.calls.Call;
import dev.faultline.telephony.calls.CallStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Bodies of many items, and what they cannot be read for less than: Jackson's tree of them, and the records that hold
 * their values, made of the tree by hand and without a detour.
 */
final class LargeAnswers {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Between a call of the client and the reader of its response: an exception holds its stack. */
    private static final int FRAMES = 26;

    private LargeAnswers() {}

    private static String joined(int count, IntFunction<String> item) {
        return IntStream.rangeClosed(1, count).mapToObj(item).collect(Collectors.joining(","));
    }

    static String contacts(int count) {
        return "{\"items\":[" + joined(count, i -> """
                {"id":%d,"email":"ada%1$d@example.com","domain":"example.com","firstName":"Ada","lastName":"Lovelace %1$d",\
                "phone":"+4930123%1$d","phoneStatus":"ValidationFailed","title":"Head of Engines","company":"Engines %1$d",\
                "companySize":"OneThousand","industry":"Computing","city":"London","state":null,"country":"United Kingdom",\
                "timeZoneId":"Europe/London","linkedInUrl":"https://linkedin.example/in/ada%1$d",\
                "linkedInSalesNavigatorUrl":null,"linkedInRecruiterUrl":null,"notes":"met at the fair","ownerUserId":3,\
                "accountId":9,"isOptedOut":false,"addingDate":"2026-05-02T10:15:30+02:00",\
                "createdAt":"2026-05-02T08:15:30.12","lastModifiedAt":"2026-05-03T00:00:00",\
                "customFields":[{"key":"k","value":"v%1$d"},{"key":"m","value":3}],\
                "sequences":[{"sequenceId":4,"sequenceName":"Spring","status":"OutOfOffice","currentStep":2,\
                "addingDate":"2026-05-02T08:15:30+00:00","emailAccountId":21,"linkedInAccountId":null}],\
                "lists":[{"listId":5,"listName":"Leads","isShared":true}]}""".formatted(i)) + "],\"totalCount\":" + count
                + ",\"hasMore\":false}";
    }

    static Object contactsByHand(byte[] body) throws Exception {
        return list(MAPPER.readTree(body).get("items"), LargeAnswers::contact);
    }

    private static Contact contact(JsonNode sent) {
        return new Contact(
                sent.get("id").longValue(),
                text(sent, "email"),
                text(sent, "domain"),
                text(sent, "firstName"),
                text(sent, "lastName"),
                text(sent, "phone"),
                OpenEnum.of(Contact.PhoneStatus.VALIDATION_FAILED),
                text(sent, "title"),
                text(sent, "company"),
                OpenEnum.of(ContactCompanySize.ONE_THOUSAND),
                text(sent, "industry"),
                text(sent, "city"),
                text(sent, "state"),
                text(sent, "country"),
                text(sent, "timeZoneId"),
                text(sent, "linkedInUrl"),
                text(sent, "linkedInSalesNavigatorUrl"),
                text(sent, "linkedInRecruiterUrl"),
                text(sent, "notes"),
                whole(sent, "ownerUserId"),
                whole(sent, "accountId"),
                sent.get("isOptedOut").booleanValue(),
                OpenEnum.absent(),
                OpenEnum.absent(),
                time(sent, "addingDate"),
                time(sent, "createdAt"),
                time(sent, "lastModifiedAt"),
                list(
                        sent.get("customFields"),
                        field -> new Contact.CustomFieldValue(
                                text(field, "key"), field.get("value").asText(), JsonValue.of(field))),
                list(sent.get("sequences"), LargeAnswers::sequence),
                list(
                        sent.get("lists"),
                        list -> new ContactListMembership(
                                whole(list, "listId"), text(list, "listName"), true, JsonValue.of(list))),
                JsonValue.of(sent),
                ResponseInfo.none());
    }

    private static ContactSequence sequence(JsonNode sent) {
        return new ContactSequence(
                whole(sent, "sequenceId"),
                text(sent, "sequenceName"),
                OpenEnum.of(SequenceContactStatus.OUT_OF_OFFICE),
                whole(sent, "currentStep"),
                time(sent, "addingDate"),
                whole(sent, "emailAccountId"),
                null,
                JsonValue.of(sent));
    }

    static String calls(int count) {
        return "[" + joined(count, i -> """
                {"id":"call_%d","agent_id":"agent_1","batch_id":"batch_7","to_number":"+49301234%1$d",\
                "from_number":"+4930999000","status":"completed","call_direction":"outbound","type":"phone",\
                "createdAt":"2026-05-02T08:15:30.120Z","duration":%1$d.5,"end_reason":"user_disconnected",\
                "sentiment":"positive","summary":"Asked for call %1$d to be repeated in the afternoon.",\
                "called_time":"2026-05-02T08:15:35.000Z","llm_name":"large","voice_model_name":"v2",\
                "recording_sas_url":"https://recordings.example/%1$d?sig=abcdefghijklmnopqrstuvwxyz0123456789",\
                "postcallanalysis":{"interested":true,"callback":"2026-05-03","score":7}}""".formatted(i)) + "]";
    }

    static Object callsByHand(byte[] body) throws Exception {
        return list(MAPPER.readTree(body), LargeAnswers::call);
    }

    private static Call call(JsonNode sent) {
        return new Call(
                sent.get("id").textValue(),
                text(sent, "agent_id"),
                text(sent, "batch_id"),
                PhoneNumber.of(sent.get("to_number").textValue()),
                PhoneNumber.of(sent.get("from_number").textValue()),
                OpenEnum.of(CallStatus.COMPLETED),
                OpenEnum.of(Call.Direction.OUTBOUND),
                OpenEnum.of(Call.Type.PHONE),
                time(sent, "createdAt"),
                sent.get("duration").decimalValue(),
                OpenEnum.of(Call.EndReason.USER_DISCONNECTED),
                OpenEnum.of(Call.Sentiment.POSITIVE),
                null,
                text(sent, "summary"),
                text(sent, "recording_sas_url"),
                JsonValue.of(sent.get("postcallanalysis")),
                JsonValue.of(sent),
                ResponseInfo.none());
    }

    static String failures(int count) {
        String failures = joined(
                count, i -> "\"" + i + "\":{\"error\":7,\"errorDetails\":\"The contact " + i + " does not exist\"}");
        return "{\"added\":[],\"notProcessed\":{" + failures + "}}";
    }

    static Object failuresByHand(byte[] body) throws Exception {
        return failures(body, FRAMES);
    }

    private static Object failures(byte[] body, int frames) throws Exception {
        return frames == 0 ? failures(body) : failures(body, frames - 1);
    }

    private static Object failures(byte[] body) throws Exception {
        Map<Long, Failure> failures = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> part :
                MAPPER.readTree(body).get("notProcessed").properties()) {
            failures.put(Long.valueOf(part.getKey()), new Failure(part.getValue()));
        }
        return failures;
    }

    /** An exception of its own for each part, with its text as sent, as those of the SDK are. */
    private static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final String body;

        Failure(JsonNode part) throws JsonProcessingException {
            super(part.get("errorDetails").textValue());
            code = part.get("error").asText();
            body = MAPPER.writeValueAsString(part);
        }

        @Override
        public String toString() {
            return code + body;
        }
    }

    private static String text(JsonNode sent, String name) {
        JsonNode value = sent.get(name);
        return value.isNull() ? null : value.textValue();
    }

    private static Long whole(JsonNode sent, String name) {
        return sent.get(name).longValue();
    }

    /** As large as any. */
    private static Instant time(JsonNode sent, String name) {
        return Instant.ofEpochSecond(Objects.requireNonNull(text(sent, name)).length());
    }

    private static <T> List<T> list(JsonNode sent, Function<JsonNode, T> reader) {
        List<T> items = new ArrayList<>(sent.size());
        sent.forEach(item -> items.add(reader.apply(item)));
        return items;
    }
}
