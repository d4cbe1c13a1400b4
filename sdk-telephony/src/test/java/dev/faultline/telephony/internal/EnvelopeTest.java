package dev.faultline.telephony.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.UnreadableResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape in which a result or a list comes, documented or seen live. Lists are asked for with a limit of 2. */
public class EnvelopeTest {

    private static final String TWO = "[{\"id\":\"1\"},{\"id\":\"2\"}]";

    /** Bodies that are not the vendor's: a proxy's, a portal's, nothing. */
    public static Stream<String> foreign() {
        return Stream.of("", "{}", "[]", "null", "\"x\"", "{\"status\":\"ok\"}", "<html>Log in</html>", "{\"a\":");
    }

    public static Envelope envelope(String body) {
        return Envelope.of(response(body));
    }

    private static ResultResponse response(String body) {
        return new ResultResponse(
                Map.of(), body.getBytes(StandardCharsets.UTF_8), ResponseInfo.none(), new CallRecord("GET /a", null));
    }

    private static PageData<String> page(PageFormat format, int page, String body) {
        return envelope(body.replace("TWO", TWO)
                        .replace("ONE", "[{\"id\":\"1\"}]")
                        .replace('\'', '"'))
                .page(format, new PageFormat.Position(page, 2), 2L * (page - 1), fields -> fields.required("id"));
    }

    /** The names, the usual limits and the largest ones are those of the facts. */
    private static PageFormat format(String name) {
        return switch (name) {
            case "calls" -> new PageFormat("callLogs", 20, 200);
            case "batches" -> new PageFormat("items", 20, null);
            case "batch calls" -> new PageFormat("callLogs", 20, 200);
            case "knowledge bases" -> new PageFormat("items", 20, null);
            case "folders" -> new PageFormat("folders", 20, 50);
            case "numbers" -> new PageFormat("items", 20, null);
            case "webhooks" -> new PageFormat("webhooks", 10, null);
            case "voices" -> new PageFormat("voices", 20, 50);
            case "workflows" -> new PageFormat("data", 20, null);
            default -> throw new AssertionError(name);
        };
    }

    @ParameterizedTest(name = "{0}, page {1}: {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // as documented
                "calls           | 1 | TWO | 2",
                "calls           | 7 | ONE | ",
                "batches         | 1 | {'items':TWO,'total':5,'page':1,'limit':2} | 2",
                "batches         | 2 | {'items':TWO,'total':4,'page':2,'limit':2} | ",
                "batches         | 1 | {'items':ONE,'total':9,'page':1,'limit':2} | 2",
                "batch calls     | 1 | {'callLogs':TWO,'total':5,'page':1,'limit':2,'totalPages':3} | 2",
                "batch calls     | 3 | {'callLogs':TWO,'total':6,'page':3,'limit':2,'totalPages':3} | ",
                "batch calls     | 1 | {'callLogs':ONE,'total':5,'page':1,'limit':2,'totalPages':3} | 2",
                "knowledge bases | 1 | {'items':TWO,'meta':{'totalItems':3,'itemsPerPage':2,'totalPages':2,'currentPage':1}} | 2",
                "knowledge bases | 2 | {'items':TWO,'meta':{'totalItems':4,'itemsPerPage':2,'totalPages':2,'currentPage':2}} | ",
                "folders         | 1 | {'folders':TWO,'page':1,'limit':2} | 2",
                "folders         | 2 | {'folders':ONE,'page':2,'limit':2} | ",
                "numbers         | 1 | {'items':TWO,'total':3,'page':1,'limit':2} | 2",
                "numbers         | 2 | {'items':ONE,'total':3,'page':2,'limit':2} | ",
                "webhooks        | 1 | {'message':'m','webhooks':TWO,'page':1,'limit':2,'total':3,'totalPages':2} | 2",
                "webhooks        | 2 | {'message':'m','webhooks':ONE,'page':2,'limit':2,'total':3,'totalPages':2} | ",
                "voices          | 1 | {'voices':TWO,'total':3,'page':1,'limit':2,'totalPages':2} | 2",
                "voices          | 2 | {'voices':ONE,'total':3,'page':2,'limit':2,'totalPages':2} | ",
                "workflows       | 1 | {'statusCode':200,'message':'m','data':TWO,'meta':{'totalItems':3,'itemsPerPage':2,'totalPages':2,'currentPage':1}} | 2",
                "workflows       | 2 | {'statusCode':200,'message':'m','data':ONE,'meta':{'totalItems':3,'itemsPerPage':2,'totalPages':2,'currentPage':2}} | ",
                // as seen live, or on the previous pages
                "workflows       | 1 | {'statusCode':200,'data':{'data':TWO,'meta':{'totalItems':3,'totalPages':2}}} | 2",
                "workflows       | 2 | {'statusCode':200,'data':{'data':TWO,'meta':{'totalItems':4,'totalPages':2}}} | ",
                "calls           | 1 | {'statusCode':200,'data':TWO} | 2",
                "calls           | 1 | {'data':ONE,'meta':{'page':1,'limit':2,'total':1}} | ",
                "calls           | 1 | {'data':TWO,'meta':{'page':1,'limit':2,'total':5}} | 2",
                "batches         | 1 | TWO | 2",
                "batches         | 1 | ONE | ",
                "batch calls     | 1 | {'statusCode':200,'data':{'callLogs':TWO,'totalPages':2}} | 2",
                "voices          | 1 | {'statusCode':200,'data':{'voices':TWO,'total':'3','limit':'2','total_pages':'2'}} | 2",
                "numbers         | 1 | {'statusCode':200,'data':TWO,'total':5} | 2",
                // nothing, in every way to say it
                "calls           | 1 | [] | ",
                "numbers         | 4 | {'items':[],'total':99,'page':4,'limit':2} | ",
                "webhooks        | 4 | {'webhooks':[],'totalPages':9} | ",
                "numbers         | 1 | {'items':null,'total':99} | ",
                "numbers         | 1 | {'statusCode':200,'data':null} | ",
                // what a list says about itself, and what it does not
                "knowledge bases | 1 | {'items':ONE,'meta':{'totalItems':3,'totalPages':3}} | 2",
                "numbers         | 1 | {'items':ONE,'total':3,'limit':1} | 2",
                "folders         | 1 | {'folders':ONE,'limit':1} | 2",
                "folders         | 1 | {'folders':ONE,'limit':0} | ",
                "calls           | 1 | [{'id':'1'},{'id':'2'},{'id':'3'}] | ",
                "calls           | 1 | [{'id':'1'},null] | 2",
            })
    void page_tellsWhetherOneFollows(String format, int page, String body, String next) {
        PageData<String> data = page(format(format), page, body);

        assertThat(data.nextCursor()).isEqualTo(next);
        int ids = body.contains("TWO") ? 2 : body.contains("ONE") ? 1 : body.split("'id'", -1).length - 1;
        assertThat(data.items()).isEqualTo(Stream.of("1", "2", "3").limit(ids).toList());
    }

    /** Where neither totals nor the largest limit are known, a server may give less than asked for and still have more. */
    @ParameterizedTest
    @CsvSource({"100, 50, false", "100, 20, false", "100, 19, true", "10, 9, true", "10, 10, false", "10, 11, true"})
    void bareList_ofUnknownLargestLimit(int asked, int came, boolean last) {
        PageFormat.Totals nothing = new PageFormat.Totals(null, null, null);

        assertThat(format("batches").ends(new PageFormat.Position(1, asked), came, 0L, nothing))
                .isEqualTo(last);
        assertThat(format("batches")
                        .ends(
                                new PageFormat.Position(1, asked),
                                came,
                                0L,
                                new PageFormat.Totals((long) asked, null, null)))
                .as("a limit that is only retried is no promise")
                .isEqualTo(last);
    }

    /** A server may cap a page without telling: then only what it says of the whole list is to be believed. */
    @ParameterizedTest
    @CsvSource({
        "1, 500, 100,   0, 250,  , false",
        "2, 500, 100, 100, 250,  , false",
        "3, 500,  50, 200, 250,  , true",
        "1,  20,  19,   0,    , 2, false",
        "2,  20,  20,  19,    , 2, true",
        "1, 500, 100,   0, 250, 1, false",
        // of a list that began with a later page only the least is known: at worst one request finds nothing
        "3, 500, 100,    , 250,  , true",
        "2, 500, 100,    , 250,  , false",
        "3,  20,   1,    ,  41,  , false",
        "3,  20,  20,    ,  60,  , true",
    })
    void listWithTotals_endsWithThem(int page, int asked, int came, Long seen, Long records, Long pages, boolean last) {
        assertThat(format("numbers")
                        .ends(
                                new PageFormat.Position(page, asked),
                                came,
                                seen,
                                new PageFormat.Totals(null, records, pages)))
                .isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "batches         | {'items':TWO,'total':250,'page':1,'limit':2} | 250",
                "batch calls     | {'callLogs':TWO,'total':5,'page':1,'limit':2,'totalPages':3} | 5",
                "knowledge bases | {'items':TWO,'meta':{'totalItems':33,'itemsPerPage':2,'totalPages':17}} | 33",
                "numbers         | {'items':TWO,'total':812,'page':1,'limit':2} | 812",
                "webhooks        | {'message':'m','webhooks':TWO,'page':1,'limit':2,'total':3,'totalPages':2} | 3",
                "voices          | {'voices':TWO,'total':3,'page':1,'limit':2,'totalPages':2} | 3",
                "workflows       | {'statusCode':200,'data':TWO,'meta':{'totalItems':3,'totalPages':2}} | 3",
                "workflows       | {'statusCode':200,'data':{'data':TWO,'meta':{'totalItems':3}}} | 3",
                "calls           | TWO | ",
                "folders         | {'folders':TWO,'page':1,'limit':2} | ",
                "numbers         | {'items':TWO,'total':-1} | ",
                "numbers         | {'items':TWO,'total':'many'} | ",
            })
    void page_countsTheList(String format, String body, Long count) {
        assertThat(page(format(format), 1, body).totalCount()).isEqualTo(count);
    }

    @Test
    void listThatComesWhole_isCountedByItsResponse() {
        PageData<String> leads = envelope(
                        "{\"statusCode\":200,\"message\":\"m\",\"data\":[{\"id\":\"1\"}],\"count\":7}")
                .all("data", fields -> fields.required("id"));

        assertThat(leads.totalCount()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"agents\":[{\"id\":\"1\"}]}",
                "{\"statusCode\":200,\"data\":{\"agents\":[{\"id\":\"1\"}]}}",
                "{\"statusCode\":200,\"data\":[{\"id\":\"1\"}]}",
                "[{\"id\":\"1\"}]",
                "{\"data\":[{\"id\":\"1\"}],\"count\":1}",
                "{\"data\":{\"data\":[{\"id\":\"1\"}]}}",
            })
    void listThatComesWhole(String body) {
        PageData<String> data = envelope(body).all("agents", fields -> fields.required("id"));

        assertThat(data.items()).containsExactly("1");
        assertThat(data.nextCursor()).isNull();
    }

    @Test
    void listOfTexts() {
        PageData<String> data = envelope("[\"indian\",\"british\"]")
                .values("accents", accent -> accent.asText().orElseThrow());

        assertThat(data.items()).containsExactly("indian", "british");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"agents\":{}}",
                "\"agents\"",
                "7",
                "",
                "{\"data\":\"x\"}",
                "{\"data\":{\"data\":{\"data\":[{\"id\":\"1\"}]}}}",
                "[7]",
                "[[]]",
                "[{\"name\":\"no id\"}]"
            })
    void noList_isSaidSo(String body) {
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> envelope(body).all("agents", fields -> fields.required("id")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1\",\"data\":{\"id\":\"other\"}}",
                "{\"statusCode\":200,\"data\":{\"id\":\"1\"}}",
                "{\"statusCode\":200,\"message\":\"m\",\"data\":{\"id\":\"1\",\"data\":{}}}",
                "{\"statusCode\":200,\"id\":\"1\"}",
            })
    void result_withAndWithoutItsWrapper(String body) {
        assertThat(envelope(body).<String>read(fields -> fields.required("id"))).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "\"x\"", "{\"statusCode\":200,\"data\":null}", "{\"statusCode\":200,\"data\":[]}"})
    void noResult_isSaidSo(String body) {
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> envelope(body).<String>read(fields -> "read"))
                .withMessage("there is no object where the result should be");
    }

    /** With the largest numbers there are, the arithmetic stays within them. */
    @ParameterizedTest
    @CsvSource({
        "2, 9223372036854775807, 9223372036854775807, false",
        "1, 9223372036854775806, 9223372036854775807, false",
        "3, 1, -9223372036854775808, true",
        "999999999, 9223372036854775807, 1, true",
        "999999999, 1, 9223372036854775807, false",
        "3, 20, 60, true",
        "3, 20, 61, false",
    })
    void end_byTotalsOfAnySize(int page, long limit, long records, boolean last) {
        PageFormat patient = new PageFormat("items", 20, null);
        PageFormat.Position position = new PageFormat.Position(page, 20);
        assertThat(patient.ends(position, 20, null, new PageFormat.Totals(limit, records, null)))
                .isEqualTo(last);
    }

    @Test
    void successFalse_isNoSuccess() {
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> envelope("{\"success\":false,\"message\":\"m\"}"))
                .withMessageContaining("success: false")
                .matches(UnreadableResult::foreign, "nobody knows what was done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true,\"message\":\"gone\"}",
                "{\"success\":true}",
                "{\"statusCode\":200,\"message\":\"gone\"}",
                "{\"message\":\"gone\"}",
            })
    void confirmation_isTheVendorsWord(String body) {
        assertThat(envelope(body).jsonResult().json()).hasToString(body);
        assertThat(Envelope.mayBeEmpty(response(body)).json()).hasToString(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "7", "null", "{\"status\":\"ok\"}", "<html>Log in</html>", "OK"})
    void confirmation_isNeverThatOfAPortalOrProxy(String body) {
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> envelope(body).jsonResult())
                .matches(UnreadableResult::foreign, "foreign");
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> Envelope.mayBeEmpty(response(body)))
                .matches(UnreadableResult::foreign, "foreign");
    }

    @Test
    void confirmation_isEmptyOnlyWhereThatIsDocumented() {
        assertThat(Envelope.mayBeEmpty(response("")).json().isMissing()).isTrue();
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> envelope("").jsonResult())
                .matches(UnreadableResult::foreign, "foreign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":201,\"message\":\"m\",\"data\":{}}",
                "{\"statusCode\":201,\"data\":null}",
                "{\"success\":true,\"agent\":7}",
                "{\"statusCode\":201,\"data\":{\"id\":\"x",
            })
    void unreadableResponseOfTheVendor_saysThatItIsDone(String body) {
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> envelope(body).<String>read(fields -> fields.required("agent_id")))
                .matches(unreadable -> !unreadable.foreign(), "the vendor's");
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void unreadableResponseOfNobody_saysThatItIsUnknown(String body) {
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> envelope(body).<String>read(fields -> fields.required("id")))
                .matches(UnreadableResult::foreign, "foreign");
    }
}
