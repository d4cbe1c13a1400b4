package dev.faultline.examples.cookbook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

// snippet: interceptor
/** Logs the JSON of requests and responses by an allow-list: a member that is not named shows only that it is there. */
final class BodyLog implements Interceptor {

    /** Members whose text, number or flag is shown: never a text for people, such as a vendor's message. */
    private static final Set<String> SHOWN = Set.of("id", "status", "code", "hasMore");

    /** Members whose object or array is shown, by this same rule. */
    private static final Set<String> ENTERED = Set.of("data", "error", "pagination");

    private static final long LONGEST = 8 * 1024;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Consumer<String> log;

    BodyLog(Consumer<String> log) {
        this.log = log;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        String call = request.method() + " " + request.url().encodedPath(); // not the query, not a header
        log.accept(call + " sends " + sent(request.body()));
        Response response = chain.proceed(request);
        // a copy of the beginning: the SDK reads the body afterwards, within its own bounds
        log.accept(call + " returns " + response.code() + " "
                + redacted(
                        response.header("Content-Type", ""),
                        response.peekBody(LONGEST).bytes()));
        return response;
    }

    private static String sent(RequestBody body) throws IOException {
        if (body == null || body.isOneShot() || body.contentLength() > LONGEST) {
            return "no body, or a large one";
        }
        Buffer copy = new Buffer();
        body.writeTo(copy);
        MediaType type = body.contentType();
        return redacted(type == null ? "" : type.toString(), copy.readByteArray());
    }

    private static String redacted(String type, byte[] body) {
        if (!type.toLowerCase(Locale.ROOT).contains("json")) {
            return body.length + " bytes of " + type;
        }
        try {
            return redacted("data", MAPPER.readTree(body)).toString();
        } catch (JsonProcessingException e) {
            return body.length + " bytes that are no JSON, or were cut"; // never the text itself
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private static JsonNode redacted(String name, JsonNode json) {
        if (!(json.isContainerNode() ? ENTERED : SHOWN).contains(name)) {
            return TextNode.valueOf("..");
        }
        if (json instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(redacted(member.getKey(), member.getValue())));
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, redacted(name, array.get(i)));
            }
        }
        return json;
    }
}
// end
