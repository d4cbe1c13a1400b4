package dev.faultline.telephony;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;

import dev.faultline.core.HttpMethod;
import dev.faultline.telephony.agents.Acknowledgement;
import dev.faultline.telephony.agents.NewAcknowledgement;
import dev.faultline.telephony.agents.NewPromptReview;
import dev.faultline.telephony.agents.PromptFinding;
import dev.faultline.telephony.catalogue.Voice;
import dev.faultline.telephony.internal.SideEffect;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.Surface;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * An operation as the vendor's pages have it: what it sends, what comes back, and whether it may be retried. The facts
 * of one operation are one line of the table.
 *
 * @param name what it is called here
 * @param effect what doing it means
 * @param hint what a failure that leaves its outcome open says to look for, empty for what is retried
 * @param method its method
 * @param path its path below the base URL
 * @param target path and query as sent
 * @param body as sent, empty for none
 * @param status of its success
 * @param result a documented response, bare
 * @param errors the statuses that its pages list besides those of every operation
 * @param blocking calls it on the one surface
 * @param asynchronous calls it on the other
 */
record CatalogueLine(
        String name,
        SideEffect effect,
        String hint,
        HttpMethod method,
        String path,
        String target,
        String body,
        int status,
        String result,
        List<Integer> errors,
        Function<TelephonyClient, Object> blocking,
        Function<TelephonyAsyncClient, CompletableFuture<?>> asynchronous) {

    static final NewPromptReview REVIEW = NewPromptReview.builder()
            .promptText("Be kind.")
            .checks(List.of(NewPromptReview.Check.SPEECH, NewPromptReview.Check.CALL_HANDLING))
            .build();

    static final NewAcknowledgement ACKNOWLEDGEMENT = NewAcknowledgement.builder()
            .findingFingerprint(Samples.FINGERPRINT)
            .kind(PromptFinding.Kind.THIN_PROMPT)
            .status(Acknowledgement.Status.DISMISSED)
            .build();

    private static final String AN_AGENT = """
            {"id":"agent_7","agent_type":"Single_Prompt_Agent","versions":[]}""";
    private static final String A_REVIEW = """
            {"review_fingerprint":"f","findings":[],"new_warning_count":0,"reviewed_at":"2026-07-01T08:16:02.120Z",
             "degraded":false,"cached":true,"fix_prefill":""}""";
    private static final String AN_ACKNOWLEDGEMENT =
            "{\"updated\":true,\"finding_fingerprint\":\"" + Samples.FINGERPRINT
                    + "\",\"kind\":\"thin_prompt\",\"status\":\"dismissed\",\"acked_at\":\"2026-07-01T08:16:02.120Z\"}";
    private static final String A_BASE = """
            {"id":"kb_1","name":"Prices"}""";
    private static final String GONE = """
            {"success":true,"message":"gone"}""";
    private static final String ONE = """
            {"id":"x_1","name":"One"}""";
    private static final String SEVERAL = "[" + ONE + "]";
    private static final String A_PRICE = """
            [{"telephony_provider_id":"tp_1","country_iso":"IN","country_name":"India","credit_cost":"2.50"}]""";
    private static final String A_GROUP = """
            [{"prefix_mode":"allow_only_listed","from_phone_number_country_code":null,
              "countryRule":{"country_iso":"IN","country_name":"India","calling_code":"91","prefixes":["9"]}}]""";

    /** Methods that make the calls of other lines, with tests of their own. */
    static final Set<String> COMPOSED = Set.of(
            "agents().live", "agents().draft", "agents().edit", "agents().putFunction", "agents().removeFunction");

    /** All operations of this part of the API, those on both surfaces. */
    static final List<CatalogueLine> ALL = List.of(
            line("agents().create", SideEffect.CREATION, "agents().list()", POST, "/agents")
                    .sends("""
                            {"title":"Front desk","language_id":"lang_1","voice_id":"voice_1",
                             "prompt_text":"Greet {{name}}."}""")
                    .answers(201, AN_AGENT)
                    .fails(400)
                    .by(c -> c.agents().create(Samples.AGENT), c -> c.agents().create(Samples.AGENT)),
            line("agents().list", GET, "/agents")
                    .answers(200, "{\"agents\":[" + AN_AGENT + "]}")
                    .fails(400)
                    .by(c -> c.agents().list(), c -> c.agents().list()),
            line("agents().get", GET, "/agents/{id}", "agent_7")
                    .answers(200, AN_AGENT)
                    .fails(400, 403, 404)
                    .by(c -> c.agents().get("agent_7"), c -> c.agents().get("agent_7")),
            line(
                            "agents().update",
                            SideEffect.STATE_TRANSITION,
                            "read the version with agents().get(..)",
                            PATCH,
                            "/agents/{id}",
                            "agent_7")
                    .sends("{\"version_number\":3,\"title\":\"Back office\"}")
                    .answers(200, AN_AGENT)
                    .fails(400, 404, 409)
                    .by(
                            c -> c.agents().update("agent_7", Samples.UPDATE),
                            c -> c.agents().update("agent_7", Samples.UPDATE)),
            line(
                            "agents().publish",
                            SideEffect.STATE_TRANSITION,
                            "the draft has another number now",
                            PATCH,
                            "/agents/{id}",
                            "agent_7")
                    .sends("{\"version_number\":3,\"is_published\":true}")
                    .answers(200, AN_AGENT)
                    .fails(400, 404, 409)
                    .by(c -> c.agents().publish("agent_7", 3), c -> c.agents().publish("agent_7", 3)),
            line("agents().delete", SideEffect.DESTRUCTIVE, "agents().get(..)", DELETE, "/agents/{id}", "agent_7")
                    .answers(200, GONE)
                    .fails(404, 409)
                    .by(c -> c.agents().delete("agent_7"), c -> c.agents().delete("agent_7")),
            line(
                            "agents().reviewPrompt, stored",
                            SideEffect.READ_ONLY,
                            "",
                            POST,
                            "/agent-versions/{agentId}/version/{versionNumber}/prompt-review",
                            "agent_7",
                            "3")
                    .answers(201, A_REVIEW)
                    .fails(400, 404)
                    .by(
                            c -> c.agents().reviewPrompt("agent_7", 3),
                            c -> c.agents().reviewPrompt("agent_7", 3)),
            line(
                            "agents().reviewPrompt",
                            SideEffect.READ_ONLY,
                            "",
                            POST,
                            "/agent-versions/{agentId}/version/{versionNumber}/prompt-review",
                            "agent_7",
                            "3")
                    .sends("{\"prompt_text\":\"Be kind.\",\"checks\":[\"speech\",\"call_handling\"]}")
                    .answers(201, A_REVIEW)
                    .fails(400, 404)
                    .by(
                            c -> c.agents().reviewPrompt("agent_7", 3, REVIEW),
                            c -> c.agents().reviewPrompt("agent_7", 3, REVIEW)),
            line(
                            "agents().acknowledgeFinding",
                            SideEffect.READ_ONLY,
                            "",
                            POST,
                            "/agent-versions/{agentId}/prompt-review/ack",
                            "agent_7")
                    .sends("{\"finding_fingerprint\":\"" + Samples.FINGERPRINT
                            + "\",\"kind\":\"thin_prompt\",\"status\":\"dismissed\"}")
                    .answers(201, AN_ACKNOWLEDGEMENT)
                    .fails(400)
                    .by(
                            c -> c.agents().acknowledgeFinding("agent_7", ACKNOWLEDGEMENT),
                            c -> c.agents().acknowledgeFinding("agent_7", ACKNOWLEDGEMENT)),
            line("phoneNumbers().prices", GET, "/phone-number-pricing")
                    .answers(200, A_PRICE)
                    .by(c -> c.phoneNumbers().prices(), c -> c.phoneNumbers().prices()),
            line("phoneNumbers().countryRules", GET, "/phone-country-rules/countries")
                    .answers(200, SEVERAL)
                    .by(
                            c -> c.phoneNumbers().countryRules(),
                            c -> c.phoneNumbers().countryRules()),
            line("phoneNumbers().destinations", GET, "/phone-country-rules/enabled-network-groups")
                    .answers(200, A_GROUP)
                    .fails(400)
                    .by(
                            c -> c.phoneNumbers().destinations(),
                            c -> c.phoneNumbers().destinations()),
            line("knowledgeBases().create", SideEffect.CREATION, "knowledgeBases().list()", POST, "/knowledge-base")
                    .sends("{\"name\":\"Prices\"}")
                    .answers(201, A_BASE)
                    .fails(409)
                    .by(
                            c -> c.knowledgeBases().create("Prices"),
                            c -> c.knowledgeBases().create("Prices")),
            line("knowledgeBases().list", GET, "/knowledge-base")
                    .asks("?page=1&limit=20")
                    .answers(
                            200,
                            "{\"items\":[" + A_BASE
                                    + "],\"meta\":{\"totalItems\":1,\"itemsPerPage\":20,\"totalPages\":1,"
                                    + "\"currentPage\":1}}")
                    .by(c -> c.knowledgeBases().list(), c -> c.knowledgeBases().list()),
            line("knowledgeBases().get", GET, "/knowledge-base/{id}", "kb_1")
                    .answers(200, A_BASE)
                    .by(
                            c -> c.knowledgeBases().get("kb_1"),
                            c -> c.knowledgeBases().get("kb_1")),
            line(
                            "knowledgeBases().rename",
                            SideEffect.STATE_TRANSITION,
                            "knowledgeBases().get(..)",
                            PATCH,
                            "/knowledge-base/{id}",
                            "kb_1")
                    .sends("{\"name\":\"Prices\"}")
                    .answers(200, A_BASE)
                    .fails(409)
                    .by(
                            c -> c.knowledgeBases().rename("kb_1", "Prices"),
                            c -> c.knowledgeBases().rename("kb_1", "Prices")),
            line(
                            "knowledgeBases().delete",
                            SideEffect.DESTRUCTIVE,
                            "knowledgeBases().get(..)",
                            DELETE,
                            "/knowledge-base/{id}",
                            "kb_1")
                    .answers(200, GONE)
                    .fails(403, 404, 409)
                    .by(
                            c -> c.knowledgeBases().delete("kb_1"),
                            c -> c.knowledgeBases().delete("kb_1")),
            line("agents().folders", GET, "/organization-folders")
                    .asks("?page=1&limit=50")
                    .answers(200, "{\"folders\":" + SEVERAL + ",\"page\":1,\"limit\":20}")
                    .fails(404)
                    .by(c -> c.agents().folders(), c -> c.agents().folders()),
            line("agents().folder", GET, "/organization-folders/{id}", "x_1")
                    .answers(200, ONE)
                    .fails(404)
                    .by(c -> c.agents().folder("x_1"), c -> c.agents().folder("x_1")),
            line("languages().list", GET, "/languages")
                    .answers(200, SEVERAL)
                    .by(c -> c.languages().list(), c -> c.languages().list()),
            line("languages().get", GET, "/languages/{id}", "x_1")
                    .answers(200, ONE)
                    .fails(400, 404)
                    .by(c -> c.languages().get("x_1"), c -> c.languages().get("x_1")),
            line("llms().list", GET, "/llms")
                    .answers(200, SEVERAL)
                    .fails(400)
                    .by(c -> c.llms().list(), c -> c.llms().list()),
            line("llms().listFallback", GET, "/llms/fallback")
                    .answers(200, SEVERAL)
                    .fails(400)
                    .by(c -> c.llms().listFallback(), c -> c.llms().listFallback()),
            line("llms().get", GET, "/llms/{id}", "x_1")
                    .answers(200, ONE)
                    .fails(400, 404)
                    .by(c -> c.llms().get("x_1"), c -> c.llms().get("x_1")),
            line("transcribers().list", GET, "/transcribers")
                    .answers(200, SEVERAL)
                    .by(c -> c.transcribers().list(), c -> c.transcribers().list()),
            line("transcribers().listFallback", GET, "/transcribers/fallback")
                    .answers(200, SEVERAL)
                    .by(
                            c -> c.transcribers().listFallback(),
                            c -> c.transcribers().listFallback()),
            line("transcribers().get", GET, "/transcribers/{id}", "x_1")
                    .answers(200, ONE)
                    .fails(400, 404)
                    .by(c -> c.transcribers().get("x_1"), c -> c.transcribers().get("x_1")),
            line("voices().list", GET, "/voices")
                    .asks("?page=1&limit=50")
                    .answers(200, "{\"voices\":" + SEVERAL + ",\"total\":1,\"page\":1,\"limit\":20,\"totalPages\":1}")
                    .by(c -> c.voices().list(), c -> c.voices().list()),
            line("voices().listAccents", GET, "/voices/accents")
                    .answers(200, "[\"indian\",\"british\"]")
                    .by(c -> c.voices().listAccents(), c -> c.voices().listAccents()),
            line("voices().listAccents of a provider", GET, "/voices/accents")
                    .asks("?provider=sarvam")
                    .answers(200, "[\"indian\"]")
                    .by(
                            c -> c.voices().listAccents(Voice.Provider.SARVAM),
                            c -> c.voices().listAccents(Voice.Provider.SARVAM)),
            line("voices().listSpeechToSpeech", GET, "/voices/s2s")
                    .answers(200, "{\"voices\":" + SEVERAL + "}")
                    .by(c -> c.voices().listSpeechToSpeech(), c -> c.voices().listSpeechToSpeech()),
            line("voices().get", GET, "/voices/{id}", "x_1")
                    .answers(200, ONE)
                    .fails(400, 404)
                    .by(c -> c.voices().get("x_1"), c -> c.voices().get("x_1")),
            line("voices().listLanguages", GET, "/voices/{id}/languages", "x_1")
                    .answers(200, SEVERAL)
                    .fails(400, 404)
                    .by(c -> c.voices().listLanguages("x_1"), c -> c.voices().listLanguages("x_1")));

    Object call(Surface surface, TelephonyClient telephony) {
        return SurfaceCalls.call(
                surface,
                telephony,
                blocking,
                client -> asynchronous.apply(client).thenApply(result -> (Object) result));
    }

    @Override
    public String toString() {
        return name;
    }

    private static Parts line(String name, HttpMethod method, String path, String... ids) {
        return line(name, SideEffect.READ_ONLY, "", method, path, ids);
    }

    private static Parts line(
            String name, SideEffect effect, String hint, HttpMethod method, String path, String... ids) {
        String target = path;
        for (String id : ids) {
            target = target.replaceFirst("\\{[A-Za-z]+}", id);
        }
        return new Parts(name, effect, hint, method, path, target);
    }

    /** A line that is being written. */
    private static final class Parts {

        private final String name;
        private final SideEffect effect;
        private final String hint;
        private final HttpMethod method;
        private final String path;
        private final String target;
        private String query = "";
        private String body = "";
        private int status;
        private String result = "";
        private List<Integer> errors = List.of();

        private Parts(String name, SideEffect effect, String hint, HttpMethod method, String path, String target) {
            this.name = name;
            this.effect = effect;
            this.hint = hint;
            this.method = method;
            this.path = path;
            this.target = target;
        }

        Parts asks(String given) {
            query = given;
            return this;
        }

        Parts sends(String given) {
            body = given;
            return this;
        }

        Parts answers(int success, String given) {
            status = success;
            result = given;
            return this;
        }

        Parts fails(Integer... given) {
            errors = List.of(given);
            return this;
        }

        CatalogueLine by(
                Function<TelephonyClient, Object> blocking,
                Function<TelephonyAsyncClient, CompletableFuture<?>> asynchronous) {
            return new CatalogueLine(
                    name,
                    effect,
                    hint,
                    method,
                    path,
                    target + query,
                    body,
                    status,
                    result,
                    errors,
                    blocking,
                    asynchronous);
        }
    }
}
