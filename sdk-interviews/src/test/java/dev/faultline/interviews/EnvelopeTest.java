package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageRequest;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.UnreadableResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose response a 2xx is, and with that whether anything is known of what was done. */
class EnvelopeTest {

    private static final CandidateOperations CANDIDATES = new CandidateOperations("pos_8");

    private static ResultResponse response(int status, String body) {
        return new ResultResponse(
                Map.of(),
                body.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                ResponseInfo.builder().status(status).build(),
                new CallRecord("POST /candidates", null));
    }

    private static UnreadableResult rejection(Operation<?> operation, int status, String body) {
        try {
            throw new AssertionError("read as " + operation.read(response(status, body)));
        } catch (UnreadableResult e) {
            return e;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "7",
                "OK",
                "{'status':'ok'}",
                "{'message':'welcome'}",
                "{'success':'yes'}",
                "<html>Log in</html>",
                "{'a':"
            })
    void bodyWithoutTheEnvelope_needNotBeTheVendors(String body) {
        for (Operation<?> operation : List.of(
                CANDIDATES.importOne(Samples.candidate()),
                CANDIDATES.select("c"),
                CANDIDATES.bulkImport(List.of(Samples.candidate()), null),
                CANDIDATES.update("c", CandidateUpdate.builder().notes("n").build()),
                CANDIDATES.status("c"),
                CANDIDATES.list(PageRequest.ALL),
                InterviewsOperations.rotateWebhookSecret("w"))) {
            UnreadableResult rejection = rejection(operation, 200, body);

            assertThat(rejection.foreign()).as(operation.name()).isTrue();
            assertThat(rejection.saysError()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'success':true}",
                "{'success':true,'data':{}}",
                "{'data':7}",
                "{'requestId':'r'}",
                "{'success':true,'data':{'stat",
            })
    void bodyWithTheEnvelope_isTheVendorsThoughItLacksTheResult(String body) {
        assertThat(rejection(CANDIDATES.importOne(Samples.candidate()), 201, body)
                        .foreign())
                .isFalse();
        assertThat(rejection(CANDIDATES.status("c"), 200, body).foreign()).isFalse();
    }

    @Test
    void importWithoutAnId_isOfNoUse() {
        Operation<ImportedCandidate> operation = CANDIDATES.importOne(Samples.candidate());

        assertThat(rejection(operation, 201, "{'success':true,'data':{'status':'new'}}"))
                .hasMessage("candidateId is missing");
        assertThat(operation
                        .read(response(201, "{'success':true,'data':{'id':'c_1'}}"))
                        .candidateId())
                .isEqualTo("c_1");
    }

    @Test
    void successFalse_isTheErrorOfItsCode() {
        Operation<?> select = CANDIDATES.select("c");

        assertThat(rejection(select, 200, "{'success':false,'error':'ANALYSIS_NOT_VIEWED'}")
                        .saysError())
                .isTrue();
        for (String body : List.of("{'success':false}", "{'success':false,'error':'NEWER_THAN_US','data':{}}")) {
            UnreadableResult unknown = rejection(select, 200, body);
            assertThat(unknown.saysError()).as(body).isFalse();
            assertThat(unknown.foreign()).as("nobody knows what was done").isTrue();
            assertThat(unknown).hasMessage("a 200 has success: false");
        }
    }

    /** Their bodies are not documented, and a 204 has none. */
    @Test
    void confirmation_mayHaveNoBodyByItsStatus() {
        assertThat(CANDIDATES.select("c").read(response(204, "")).json().isMissing())
                .isTrue();
        assertThat(CANDIDATES.delete("c", false).read(response(200, "")).json().isMissing())
                .isTrue();
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> CANDIDATES.delete("c", false).read(response(200, "<html>Log in</html>")))
                .matches(UnreadableResult::foreign, "foreign");
    }

    /** The vendor's own word that the record is gone, not a gateway's page. */
    @Test
    void deletion_isShownDoneByTheVendorsNotFoundOnly() {
        InterviewsException notFound = InterviewsError.NOT_FOUND.exampleException();
        InterviewsException conflict = InterviewsError.ACTIVE_SESSION.exampleException();
        InterviewsException forwarded = InterviewsApi.decode(new ErrorResponse(
                new CallRecord("DELETE /x", null), 502, Map.of(), "{\"error\":\"NOT_FOUND\"}", Instant.EPOCH));
        for (Operation<?> operation : List.of(
                CANDIDATES.delete("c", false), CANDIDATES.delete("c", true), InterviewsOperations.deleteWebhook("w"))) {
            assertThat(operation.method()).isEqualTo(HttpMethod.DELETE);
            assertThat(operation.showsDone(notFound)).isTrue();
            assertThat(operation.showsDone(conflict)).isFalse();
            assertThat(operation.showsDone(forwarded)).isFalse();
            assertThat(operation.read(response(404, "")))
                    .as("as the engine reads it then")
                    .isNotNull();
        }
        assertThat(CANDIDATES.status("c").showsDone(notFound)).isFalse();
    }
}
