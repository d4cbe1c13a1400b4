package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawRequestTest {

    private static final byte[] BYTES = "{}".getBytes(StandardCharsets.UTF_8);

    @Test
    void get_nothingElseSet() {
        RawRequest request = RawRequest.get("/jobs");

        assertThat(request.method()).isEqualTo(HttpMethod.GET);
        assertThat(request.path()).isEqualTo("/jobs");
        assertThat(request.operation()).isEqualTo("GET (raw)");
        assertThat(request.parameters()).isEmpty();
        assertThat(request.query()).isEmpty();
        assertThat(request.headers()).isEmpty();
        assertThat(request.body()).isEmpty();
        assertThat(request.contentType()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({"GET, true", "PUT, true", "DELETE, true", "POST, false", "PATCH, false"})
    void repeatable_asTheMethodIsUntilTheCallerSaysOtherwise(HttpMethod method, boolean idempotent) {
        RawRequest request = RawRequest.of(method, "/jobs");

        assertThat(request.idempotent()).isEqualTo(idempotent);
        assertThat(request.idempotent(true).idempotent()).isTrue();
        assertThat(request.idempotent(false).idempotent()).isFalse();
    }

    @Test
    void shorthands_theirMethods() {
        assertThat(RawRequest.post("/a").method()).isEqualTo(HttpMethod.POST);
        assertThat(RawRequest.put("/a").method()).isEqualTo(HttpMethod.PUT);
        assertThat(RawRequest.patch("/a").method()).isEqualTo(HttpMethod.PATCH);
        assertThat(RawRequest.delete("/a").method()).isEqualTo(HttpMethod.DELETE);
    }

    @Test
    void everyChange_isANewRequest() {
        RawRequest bare = RawRequest.post("/jobs/{id}");

        RawRequest full = bare.path("id", "a/b c")
                .query("limit", 5)
                .query("limit", 6)
                .header("X-Trace", "a b\tc")
                .header("X-Empty", "")
                .json(Map.of("a", 1));

        assertThat(bare.parameters()).isEmpty();
        assertThat(bare.query()).isEmpty();
        assertThat(bare.headers()).isEmpty();
        assertThat(bare.body()).isEmpty();
        assertThat(full.parameters()).containsExactly(Map.entry("id", "a/b c"));
        assertThat(full.query()).containsExactly(Map.entry("limit", "5"), Map.entry("limit", "6"));
        assertThat(full.headers()).containsExactly(Map.entry("X-Trace", "a b\tc"), Map.entry("X-Empty", ""));
        assertThat(full.body())
                .hasValueSatisfying(body -> assertThat(body).asString().isEqualTo("{\"a\":1}"));
    }

    @Test
    void body_copiedOnItsWayInAndOut() {
        byte[] bytes = BYTES.clone();
        RawRequest request = RawRequest.put("/file").body("text/plain; charset=utf-8", bytes);

        bytes[0] = 'x';
        request.body().orElseThrow()[1] = 'x';

        assertThat(request.body()).hasValueSatisfying(body -> assertThat(body).isEqualTo(BYTES));
        assertThat(request.contentType()).isEqualTo("text/plain; charset=utf-8");
    }

    @Test
    void toString_methodAndTemplateOnly() {
        RawRequest request = RawRequest.post("/people/{email}")
                .path("email", "jane@example.com")
                .query("token", "s3cret")
                .header("X-Token", "s3cret")
                .json(Map.of("password", "s3cret"));

        assertThat(request).hasToString("POST /people/{email}");
    }

    @ParameterizedTest
    @CsvSource({
        "/jobs, POST (raw)",
        "/jobs/amina@example.org, POST (raw)",
        "/files/report-{id}.pdf, POST (raw)",
        "/jobs/{id}, POST /jobs/{id}",
        "/{kind}/all, POST /{kind}/all",
    })
    void name_isTheTemplateIfThereIsOne(String path, String operation) {
        RawRequest request = RawRequest.post(path);

        assertThat(request.operation()).isEqualTo(operation);
        assertThat(request).hasToString(operation);
        assertThat(request.path()).isEqualTo(path);
    }

    @Nested
    class Rejected {

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "jobs",
                    "https://evil.example/jobs",
                    "/jobs?limit=5",
                    "/jobs#top",
                    "/jobs/../admin",
                    "/jobs/./1",
                    "/..",
                    "/.",
                    "/jobs/..",
                })
        void path(String path) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.get(path))
                    .withMessageStartingWith("path is ")
                    .withMessageContaining(": give ")
                    .satisfies(rejection -> assertThat(rejection.getMessage()).doesNotContain("evil", "admin"));
        }

        @Test
        void queryInThePath_withoutRepeatingItsValues() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.get("/jobs?token=s3cret"))
                    .withMessage("path is one with a query or fragment: give a path without a query: add parameters"
                            + " with query(name, value)");
        }

        @Test
        void noMethod() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.of(null, "/jobs"))
                    .withMessageStartingWith("method is null");
        }

        @ParameterizedTest
        @ValueSource(strings = {"/jobs", "/jobs/{ID}", "/jobs/id", "/jobs/report-{id}.pdf", "/jobs/{id}.pdf"})
        void pathParameter_thatIsNoSegmentOfThePath(String path) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.get(path).path("id", "j4ne"))
                    .withMessageStartingWith("path parameter is id: give ")
                    .satisfies(rejection -> assertThat(rejection.getMessage()).doesNotContain("j4ne"));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " "})
        void pathParameter_withoutAValue(String value) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.get("/jobs/{id}").path("id", value))
                    .withMessageStartingWith("id is ");
        }

        @Test
        void queryParameter_withoutANameOrValue() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.get("/jobs").query(" ", 1))
                    .withMessageStartingWith("query parameter is blank");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.get("/jobs").query("limit", null))
                    .withMessageStartingWith("limit is null");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Authorization",
                    "authorization",
                    "AUTHORIZATION",
                    "Authorization\n",
                    " Authorization",
                    "Content-Length",
                    "Content-Type",
                    "Host",
                    "Transfer-Encoding",
                    "User-Agent",
                })
        void header_thatIsTheSdksOwn(String name) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.get("/jobs").header(name, "s3cret"))
                    .withMessageStartingWith("header is ")
                    .satisfies(rejection -> assertThat(rejection.getMessage()).doesNotContain("s3cret"));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " ", "X Y", "X\r\nY", "X-\u00fc", "X:Y"})
        void header_whoseNameIsNone(String name) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.get("/jobs").header(name, "v"))
                    .withMessageStartingWith("header name ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"s3cret\n", "s3cret\r\nX-Evil: 1", "s3cret\0", "s3cret\u007f", "s3cret\u00e4"})
        void header_whoseValueCannotBeSent_withoutRepeatingIt(String value) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.get("/jobs").header("X-Token", value))
                    .withMessage("header X-Token is not printable: give a value of printable ASCII characters");
        }

        @Test
        void header_withoutAValue() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.get("/jobs").header("X-Token", null))
                    .withMessageStartingWith("header X-Token is null");
        }

        @Test
        void body_forGet() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.get("/jobs").json(Map.of()))
                    .withMessage("body is given: give no body for GET");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.get("/jobs").body("text/plain", BYTES))
                    .withMessage("body is given: give no body for GET");
        }

        @Test
        void body_missingOrNotJson() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.post("/jobs").json(null))
                    .withMessageStartingWith("body is null");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.post("/jobs").body("text/plain", null))
                    .withMessageStartingWith("body is null");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.post("/jobs").json(new Object()))
                    .withMessageStartingWith("the body cannot be written as JSON: java.lang.Object");
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " ", "json", "text/", "text/plain\r\nX-Evil: 1"})
        void contentType_thatIsNone(String contentType) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RawRequest.post("/jobs").body(contentType, BYTES))
                    .withMessageStartingWith("contentType is ");
        }
    }

    @Test
    void saysRepeatable_onlyWhatTheCallerSaid() {
        assertThat(RawRequest.delete("/x").declaredIdempotent()).isEmpty();
        assertThat(RawRequest.delete("/x").idempotent()).isTrue();
        assertThat(RawRequest.delete("/x").idempotent(false).idempotent()).isFalse();
        assertThat(RawRequest.post("/x").query("a", 1).idempotent()).isFalse();
        assertThat(RawRequest.post("/x").idempotent(true).query("a", 1).declaredIdempotent())
                .hasValue(true);
    }
}
