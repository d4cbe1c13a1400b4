package dev.faultline.telephony.agents;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.faultline.core.AsyncPage;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agents and reviews of their prompts, as documented and as seen live. */
@FaultlineTest
class AgentsTest {

    private static final String VERSION = """
            {"agent_id":"agent_7","version_number":2,"version_title":"second","title":"Front desk",
             "is_published":true,"language_id":"lang_1","voice_id":"voice_1","llm_id":"llm_1","transcriber_id":"trs_1",
             "stt_fallback_transcriber_id":"trs_2","post_call_analysis_llm_id":null,"fallback_stt_enabled":true,
             "ivr_menu":{"1":"sales"},"agent_functions":[{"type":"end_call"}],"pronunciations":[{"word":"SQL"}],
             "postcall_analysis":[{"field_type":"SELECTOR"}],"prompt_text":"Greet."}""";

    private static final String AGENT = """
            {"id":"agent_7","agent_type":"Conversational_Flow_Agent","folder_id":"fld_1","timezone":"Asia/Kolkata",
             "webhook_id":"wh_1","current_version_number":3,"pipeline_type":null,"current_version":null,
             "versions":[%s,{"version_number":3,"is_published":false}],"created_at":"2026-07-01T08:16:02.120Z",
             "updatedAt":"2026-07-02T08:16:02.120Z","organization_id":"org_1"}""".formatted(VERSION);

    private static final String FINDING = """
            {"severity":"warning","family":"config","kind":"%s","message":"m","fingerprint":"%s",
             "acknowledged":true,"evidence":"e"}""";

    private static Agent get(Surface surface, TelephonyClient telephony) {
        return SurfaceCalls.call(
                surface,
                telephony,
                c -> c.agents().get("agent_7"),
                c -> c.agents().get("agent_7"));
    }

    @ParameterizedTest
    @EnumSource
    void agent_isReadWithItsVersions(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}").succeed(AGENT);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Agent agent = get(surface, telephony);

            assertThat(agent.id()).isEqualTo("agent_7");
            assertThat(agent.agentType()).isEqualTo(OpenEnum.of(Agent.Type.CONVERSATIONAL_FLOW_AGENT));
            assertThat(agent.folderId()).isEqualTo("fld_1");
            assertThat(agent.timezone()).isEqualTo("Asia/Kolkata");
            assertThat(agent.webhookId()).isEqualTo("wh_1");
            assertThat(agent.currentVersionNumber()).isEqualTo(3);
            assertThat(agent.pipelineType().isPresent()).isFalse();
            assertThat(agent.currentVersion()).isNull();
            assertThat(agent.createdAt()).isEqualTo(Instant.parse("2026-07-01T08:16:02.120Z"));
            assertThat(agent.updatedAt()).isEqualTo(Instant.parse("2026-07-02T08:16:02.120Z"));
            assertThat(agent.json().get("organization_id").asText()).contains("org_1");
            assertThat(agent).hasToString("Agent[id=agent_7]");

            AgentVersion version = agent.versions().get(0);
            assertThat(version.agentId()).isEqualTo("agent_7");
            assertThat(version.versionNumber()).isEqualTo(2);
            assertThat(version.versionTitle()).isEqualTo("second");
            assertThat(version.title()).isEqualTo("Front desk");
            assertThat(version.isPublished()).isTrue();
            assertThat(version.languageId()).isEqualTo("lang_1");
            assertThat(version.voiceId()).isEqualTo("voice_1");
            assertThat(version.llmId()).isEqualTo("llm_1");
            assertThat(version.transcriberId()).isEqualTo("trs_1");
            assertThat(version.fallbackSttEnabled()).isTrue();
            assertThat(version.sttFallbackTranscriberId()).isEqualTo("trs_2");
            assertThat(version.postCallAnalysisLlmId()).isNull();
            assertThat(version.ivrMenu().get("1").asText()).contains("sales");
            assertThat(version.agentFunctions().get(0).get("type").asText()).contains("end_call");
            assertThat(version.pronunciations().get(0).get("word").asText()).contains("SQL");
            assertThat(version.postcallAnalysis().get(0).get("field_type").asText())
                    .contains("SELECTOR");
            assertThat(version.json().get("prompt_text").asText()).contains("Greet.");
            assertThat(version).hasToString("AgentVersion[agentId=agent_7, versionNumber=2]");
            assertThat(agent.versions().get(1).isPublished()).isFalse();
            assertThat(agent.versions().get(1).ivrMenu().isMissing()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void agent_ofAnUnknownKindStaysReadable(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents/{id}")
                .succeed("{\"id\":\"agent_7\",\"agent_type\":\"Swarm_Agent\",\"versions\":null,\"createdAt\":7,"
                        + "\"pipeline_type\":\"cascaded\",\"current_version\":" + VERSION + "}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Agent agent = get(surface, telephony);

            assertThat(agent.agentType()).hasToString("Swarm_Agent");
            assertThat(agent.agentType()).matches(type -> type.known().isEmpty());
            assertThat(agent.pipelineType()).matches(type -> type.is(Agent.PipelineType.CASCADED));
            assertThat(agent.versions()).isEmpty();
            assertThat(agent.createdAt()).isNull();
            assertThat(agent.currentVersion()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void createdAgent_withoutAnId_mayBeThereAllTheSame(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/agents").respond(201, "{\"message\":\"created\"}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            ResponseFormatException failure = catchThrowableOfType(
                    ResponseFormatException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            telephony,
                            c -> c.agents().create(Samples.AGENT),
                            c -> c.agents().create(Samples.AGENT)));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure).hasMessageContaining("id is missing").hasMessageContaining("agents().list()");
        }
    }

    @ParameterizedTest
    @EnumSource
    void list_isReadAsDocumentedAndAsSeenLive(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/agents")
                .succeed("{\"agents\":[" + AGENT + "]}")
                .then()
                .succeed("{\"statusCode\":200,\"data\":{\"agents\":[" + AGENT + "]}}")
                .then()
                .succeed("[" + AGENT + "]")
                .then()
                .succeed("{\"agents\":[]}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            for (int i = 0; i < 3; i++) {
                assertThat(list(surface, telephony)).extracting(Agent::id).containsExactly("agent_7");
            }
            assertThat(list(surface, telephony)).isEmpty();
        }
    }

    private static List<Agent> list(Surface surface, TelephonyClient telephony) {
        return SurfaceCalls.call(
                surface,
                telephony,
                c -> c.agents().list().items(),
                c -> c.agents().list().thenApply(AsyncPage::items));
    }

    private static PromptReview review(Surface surface, TelephonyClient telephony) {
        return SurfaceCalls.call(
                surface,
                telephony,
                c -> c.agents().reviewPrompt("agent_7", 3),
                c -> c.agents().reviewPrompt("agent_7", 3));
    }

    @ParameterizedTest
    @EnumSource
    void review_andWhatIsMadeOfAFinding(Surface surface, FaultServer server, FakeClock clock) throws Exception {
        server.on(POST, "/agent-versions/{agentId}/version/{versionNumber}/prompt-review")
                .respond(
                        201,
                        "{\"review_fingerprint\":\"r\",\"findings\":["
                                + FINDING.formatted("tts_dashes", Samples.FINGERPRINT) + ","
                                + FINDING.formatted("brand_new", Samples.FINGERPRINT)
                                + "],\"new_warning_count\":2,\"reviewed_at\":\"2026-07-01T08:16:02.120Z\","
                                + "\"degraded\":false,\"cached\":true,\"fix_prefill\":\"fix\"}");
        server.on(POST, "/agent-versions/{agentId}/prompt-review/ack")
                .respond(
                        201,
                        "{\"updated\":true,\"finding_fingerprint\":\"" + Samples.FINGERPRINT
                                + "\",\"kind\":\"brand_new\",\"status\":\"accepted\","
                                + "\"acked_at\":\"2026-07-01T08:16:02.120Z\",\"acked_by\":\"kim@example.com\"}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            PromptReview review = review(surface, telephony);

            assertThat(review.reviewFingerprint()).isEqualTo("r");
            assertThat(review.newWarningCount()).isEqualTo(2);
            assertThat(review.reviewedAt()).isEqualTo(Instant.parse("2026-07-01T08:16:02.120Z"));
            assertThat(review.degraded()).isFalse();
            assertThat(review.cached()).isTrue();
            assertThat(review.fixPrefill()).isEqualTo("fix");
            assertThat(review).hasToString("PromptReview[findings=2]");
            PromptFinding known = review.findings().get(0);
            assertThat(known.severity()).isEqualTo(OpenEnum.of(PromptFinding.Severity.WARNING));
            assertThat(known.family()).isEqualTo(OpenEnum.of(PromptFinding.Family.CONFIG));
            assertThat(known.kind()).isEqualTo(OpenEnum.of(PromptFinding.Kind.TTS_DASHES));
            assertThat(known.message()).isEqualTo("m");
            assertThat(known.evidence()).isEqualTo("e");
            assertThat(known.acknowledged()).isTrue();
            assertThat(known).hasToString("PromptFinding[kind=tts_dashes, severity=warning]");

            NewAcknowledgement accept =
                    NewAcknowledgement.of(review.findings().get(1), Acknowledgement.Status.ACCEPTED);
            Acknowledgement done = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.agents().acknowledgeFinding("agent_7", accept),
                    c -> c.agents().acknowledgeFinding("agent_7", accept));

            assertThat(done.updated()).isTrue();
            assertThat(done.findingFingerprint()).isEqualTo(Samples.FINGERPRINT);
            assertThat(done.kind()).hasToString("brand_new");
            assertThat(done.status()).isEqualTo(OpenEnum.of(Acknowledgement.Status.ACCEPTED));
            assertThat(done.ackedAt()).isEqualTo(review.reviewedAt());
            assertThat(done.ackedBy()).isEqualTo("kim@example.com");
            assertThat(done.toString()).doesNotContain("kim");
        }
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(server.requests().get(1).text()))
                .isEqualTo(json.readTree("{\"finding_fingerprint\":\"" + Samples.FINGERPRINT
                        + "\",\"kind\":\"brand_new\",\"status\":\"accepted\"}"));
    }

    @ParameterizedTest
    @EnumSource
    void review_withoutFindings_isNotTakenForAGoodOne(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/agent-versions/{agentId}/version/{versionNumber}/prompt-review")
                .respond(201, "{\"review_fingerprint\":\"r\"}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(catchThrowableOfType(ResponseFormatException.class, () -> review(surface, telephony)))
                    .hasMessageContaining("findings is missing");
        }
    }
}
