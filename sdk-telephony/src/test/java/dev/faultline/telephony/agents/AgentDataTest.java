package dev.faultline.telephony.agents;

import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.numbers.SipTrunk;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields of agents as sent, and the checks before sending. */
@FaultlineTest
class AgentDataTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ANSWER = "{\"id\":\"agent_7\"}";

    /** The common fields of creating and updating, as sent. */
    private static final String SHARED = """
            "title":"Front desk","version_title":"first","description":"d","timezone":"Asia/Kolkata",
            "pipeline_type":"Speech_To_Speech","folder_id":"fld_1","language_id":"lang_1","voice_id":"voice_1",
            "llm_id":"llm_1","transcriber_id":"trs_1","prompt_text":"Greet {{name}}.","system_prompt_text":"s",
            "welcome_message":"Hello.","conversation_start_type":"agent_defined","allow_interruptions":true,
            "default_dynamic_variables":{"name":"you",
              "agent_transfer_destinations":"+14155550123|+919876543210"},
            "inbound_phone_number_id":"phn_1","outbound_phone_number_id":"phn_2","webhook_id":"wh_1",
            "agent_functions":[{"displayName":"Hang up","type":"end_call","description":"when done",
              "config":{"a":[1]}}],
            "post_call_analysis":[{"field_name":"booked","field_type":"BOOLEAN","field_description":"whether"},
              {"field_name":"mood","field_type":"DATE","field_description":"how","display_order":2}],
            "knowledge_base_ids":["kb_1","kb_2"],"kb_max_chunks":10,"kb_min_score":0.5,"background_sound":"cafe",
            "background_sound_volume":2.0,"ambient_noise":false,"interruption_sensitivity":0.25,
            "response_eagerness":1.0,"backchanneling":true,"backchannel_frequency":0.0,
            "transcription_mode":"optimize_for_accuracy","denoising_mode":"remove_noise_and_speech",
            "speech_normalization":true,"transcript_formatting":false,"backchannel_keywords":"yes,I see",
            "boosted_keywords":"Faultline,हिन्दी 2","boost_dynamic_variables":true,"reminder_message_interval":9,
            "reminder_message_frequency":2,"fallback_stt_enabled":true,"stt_fallback_transcriber_id":"trs_2",
            "stt_fallback_wait_ms":1500,"audio_cache_enabled":true,"node_positions":"{}",
            "json_output_instructions":{"b":null},"voice_model_id":"voice_model_1","fallback_llm_enabled":true,
            "predictive_preprocessing_enabled":false,"llm_fallback_delay_ms":250,"llm_fallback_model":"llm_2",
            "agent_identity":"i","agent_background":"b","prompt_caching_enabled":true,"ivr_menu":{"1":"sales"}""";

    private static <B extends AgentData.Builder<B>> B shared(B builder) {
        return builder.title("Front desk")
                .versionTitle("first")
                .description("d")
                .timezone(ZoneId.of("Asia/Kolkata"))
                .pipelineType(Agent.PipelineType.SPEECH_TO_SPEECH)
                .folderId("fld_1")
                .languageId("lang_1")
                .voiceId("voice_1")
                .llmId("llm_1")
                .transcriberId("trs_1")
                .promptText("Greet {{name}}.")
                .systemPromptText("s")
                .welcomeMessage("Hello.")
                .conversationStartType(AgentData.ConversationStartType.AGENT_DEFINED)
                .allowInterruptions(true)
                .defaultDynamicVariables(
                        Map.of("name", "you", "agent_transfer_destinations", "+14155550123|+919876543210"))
                .inboundPhoneNumberId("phn_1")
                .outboundPhoneNumberId("phn_2")
                .webhookId("wh_1")
                .agentFunctions(List.of(AgentFunction.builder()
                        .displayName("Hang up")
                        .type(AgentFunction.Type.END_CALL)
                        .description("when done")
                        .config(Map.of("a", List.of(1)))
                        .build()))
                .postCallAnalysis(List.of(
                        PostCallAnalysisField.builder()
                                .fieldName("booked")
                                .fieldType(PostCallAnalysisField.Type.BOOLEAN)
                                .fieldDescription("whether")
                                .build(),
                        PostCallAnalysisField.builder()
                                .fieldName("mood")
                                .fieldType("DATE")
                                .fieldDescription("how")
                                .field("display_order", 2)
                                .build()))
                .knowledgeBaseIds(List.of("kb_1", "kb_2"))
                .kbMaxChunks(10)
                .kbMinScore(0.5)
                .backgroundSound("cafe")
                .backgroundSoundVolume(2)
                .ambientNoise(false)
                .interruptionSensitivity(0.25)
                .responseEagerness(1)
                .backchanneling(true)
                .backchannelFrequency(0)
                .transcriptionMode(AgentData.TranscriptionMode.OPTIMIZE_FOR_ACCURACY)
                .denoisingMode(AgentData.DenoisingMode.REMOVE_NOISE_AND_SPEECH)
                .speechNormalization(true)
                .transcriptFormatting(false)
                .backchannelKeywords(List.of("yes", "I see"))
                .boostedKeywords(List.of("Faultline", "हिन्दी 2"))
                .boostDynamicVariables(true)
                .reminderMessageInterval(Duration.ofSeconds(9))
                .reminderMessageFrequency(2)
                .fallbackSttEnabled(true)
                .sttFallbackTranscriberId("trs_2")
                .sttFallbackWaitMs(Duration.ofMillis(1500))
                .audioCacheEnabled(true)
                .nodePositions("{}")
                .jsonOutputInstructions(Collections.singletonMap("b", null))
                .voiceModelId("voice_model_1")
                .fallbackLlmEnabled(true)
                .predictivePreprocessingEnabled(false)
                .llmFallbackDelayMs(Duration.ofMillis(250))
                .llmFallbackModel("llm_2")
                .agentIdentity("i")
                .agentBackground("b")
                .promptCachingEnabled(true)
                .ivrMenu(Map.of("1", "sales"));
    }

    @ParameterizedTest
    @EnumSource
    void create_sendsEveryFieldByItsName(Surface surface, FaultServer server, FakeClock clock) throws Exception {
        server.on(POST, "/agents").respond(201, ANSWER);
        NewAgent agent = shared(NewAgent.builder())
                .agentType(Agent.Type.IVR_AGENT)
                .responsiveness(1)
                .llmTemperature(2)
                .voicemailDetection(true)
                .hangupOnVoicemail(false)
                .voicemailMessage("Call back.")
                .listenForKeypad(true)
                .keypadTimeoutSec(Duration.ofSeconds(15))
                .terminationKey("*")
                .digitLimit(50)
                .endCallOnSilenceSec(Duration.ofSeconds(30))
                .maxCallDurationSec(Duration.ofMinutes(90))
                .pauseBeforeSpeakingSec(Duration.ZERO)
                .ringDurationSec(Duration.ofSeconds(1))
                .voiceSpeed(0.25)
                .voiceTemperature(0)
                .voiceVolume(10)
                .voicePitch(-1)
                .optOutSensitiveDataStorage(true)
                .optInSecureUrls(false)
                .fallbackVoices(List.of(FallbackVoice.builder()
                        .voiceId("voice_2")
                        .voiceName("Asha")
                        .providerVoiceId("p2")
                        .provider("sarvam")
                        .build()))
                .build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.agents().create(agent),
                    c -> c.agents().create(agent));
        }
        assertThat(JSON.readTree(server.requests().get(0).text())).isEqualTo(JSON.readTree("{" + SHARED + """
                ,"agent_type":"IVR_Agent","responsiveness":1.0,"llm_temperature":2.0,"voicemail_detection":true,
                "hangup_on_voicemail":false,"voicemail_message":"Call back.","listen_for_keypad":true,
                "keypad_timeout_sec":15,"termination_key":"*","digit_limit":50,"end_call_on_silence_sec":30,
                "max_call_duration_sec":5400,"pause_before_speaking_sec":0,"ring_duration_sec":1,"voice_speed":0.25,
                "voice_temperature":0.0,"voice_volume":10.0,"voice_pitch":-1.0,"opt_out_sensitive_data_storage":true,
                "opt_in_secure_urls":false,"fallback_voices":[{"voice_id":"voice_2","voice_name":"Asha",
                "provider_voice_id":"p2","provider":"sarvam"}]}"""));
    }

    @ParameterizedTest
    @EnumSource
    void update_sendsEveryFieldByItsName(Surface surface, FaultServer server, FakeClock clock) throws Exception {
        AgentUpdate update = shared(AgentUpdate.builder(4))
                .published(true)
                .updateDeployment(true)
                .responsiveness(5)
                .llmTemperature(2.5)
                .postCallAnalysisLlmId("llm_3")
                .structuredOutput(true)
                .build();
        assertThat(JSON.readTree(sent(surface, server, clock, update))).isEqualTo(JSON.readTree("{" + SHARED + """
                ,"version_number":4,"is_published":true,"update_deployment":true,"responsiveness":5.0,
                "llm_temperature":2.5,"post_call_analysis_llm_id":"llm_3","structured_output":true}"""));
    }

    static Stream<Object[]> states() {
        return Surface.with(Stream.of(
                state("nothing else", b -> {}, ""),
                state("null", AgentUpdate.Builder::clearPostCallAnalysisLlmId, ",\"post_call_analysis_llm_id\":null"),
                state("null", AgentUpdate.Builder::clearTranscriberId, ",\"transcriber_id\":null"),
                state("null", AgentUpdate.Builder::clearVersionTitle, ",\"version_title\":null"),
                state("null", AgentUpdate.Builder::clearDenoisingMode, ",\"denoising_mode\":null"),
                state(
                        "null",
                        AgentUpdate.Builder::clearSttFallbackTranscriberId,
                        ",\"stt_fallback_transcriber_id\":null"),
                state("null", AgentUpdate.Builder::clearLlmFallbackDelayMs, ",\"llm_fallback_delay_ms\":null"),
                state("null", AgentUpdate.Builder::clearLlmFallbackModel, ",\"llm_fallback_model\":null"),
                state("detached", AgentUpdate.Builder::clearInboundPhoneNumberId, ",\"inbound_phone_number_id\":\"\""),
                state(
                        "detached",
                        AgentUpdate.Builder::clearOutboundPhoneNumberId,
                        ",\"outbound_phone_number_id\":\"\""),
                state("emptied", b -> b.agentFunctions(List.of()), ",\"agent_functions\":[]"),
                state("emptied", b -> b.knowledgeBaseIds(List.of()), ",\"knowledge_base_ids\":[]"),
                state("emptied", b -> b.boostedKeywords(List.of()), ",\"boosted_keywords\":\"\""),
                state("any", b -> b.field("brand_new", null), ",\"brand_new\":null"),
                state("set again", b -> b.clearTranscriberId().transcriberId("t"), ",\"transcriber_id\":\"t\""),
                state(
                        "part of a function",
                        b -> b.agentFunctions(
                                List.of(AgentFunction.builder().description("d").build())),
                        ",\"agent_functions\":[{\"description\":\"d\"}]"),
                state("not published", b -> b.published(false), ",\"is_published\":false")));
    }

    private static Object[] state(String name, Consumer<AgentUpdate.Builder> change, String sent) {
        return new Object[] {name + sent, change, sent};
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("states")
    void update_keepsAbsentNullAndSetApart(
            Surface surface,
            String name,
            Consumer<AgentUpdate.Builder> change,
            String sent,
            FaultServer server,
            FakeClock clock)
            throws Exception {
        AgentUpdate.Builder builder = AgentUpdate.builder(4).title("t");
        change.accept(builder);

        assertThat(JSON.readTree(sent(surface, server, clock, builder.build())))
                .isEqualTo(JSON.readTree("{\"version_number\":4,\"title\":\"t\"" + sent + "}"));
    }

    private static String sent(Surface surface, FaultServer server, FakeClock clock, AgentUpdate update) {
        server.on(PATCH, "/agents/{id}").succeed(ANSWER);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.agents().update("agent_7", update),
                    c -> c.agents().update("agent_7", update));
        }
        return server.requests().get(0).text();
    }

    private static NewAgent.Builder agent() {
        return NewAgent.builder()
                .title("t")
                .languageId("lang_1")
                .voiceId("voice_1")
                .promptText("p");
    }

    private static AgentUpdate.Builder update() {
        return AgentUpdate.builder(4);
    }

    private static void rejected(String message, ThrowingCallable input) {
        assertThatIllegalArgumentException().isThrownBy(input).withMessageContaining(message);
    }

    @Test
    @SuppressWarnings("NullAway")
    void texts_areBounded() {
        String seventy = "🙂".repeat(70);
        assertThat(agent().title(seventy).versionTitle("v".repeat(150)).build().fields())
                .containsEntry("title", seventy);
        rejected("title is 71 characters long: give at most 70", () -> agent().title(seventy + "x"));
        rejected("title is blank", () -> update().title(" "));
        rejected(
                "version_title is 151 characters long: give at most 150", () -> update().versionTitle("v".repeat(151)));
        rejected("prompt_text is blank", () -> agent().promptText(""));
        rejected("voice_id is blank", () -> agent().voiceId(" "));
        rejected("knowledge_base_ids is blank", () -> agent().knowledgeBaseIds(List.of("kb", " ")));
        rejected("termination_key is 10: give a digit, * or #", () -> agent().terminationKey("10"));
        rejected("termination_key is a", () -> agent().terminationKey("a"));
        rejected("conversation_start_type is null", () -> agent().conversationStartType(null));
        rejected("agent_functions is null", () -> update().agentFunctions(null));
        rejected("agent_functions is null", () -> update().agentFunctions(Collections.singletonList(null)));
        rejected("ivr_menu is null", () -> update().ivrMenu(null));
    }

    @Test
    void numbers_areInTheirRange() {
        rejected("kb_max_chunks is 0: give 1 to 10", () -> agent().kbMaxChunks(0));
        rejected("kb_max_chunks is 11: give 1 to 10", () -> update().kbMaxChunks(11));
        rejected("kb_min_score is 1.1: give 0 to 1", () -> agent().kbMinScore(1.1));
        rejected("kb_min_score is NaN", () -> agent().kbMinScore(Double.NaN));
        rejected("background_sound_volume is 2.1: give 0 to 2", () -> agent().backgroundSoundVolume(2.1));
        rejected("interruption_sensitivity is -0.1", () -> agent().interruptionSensitivity(-0.1));
        rejected("response_eagerness is 2.0", () -> agent().responseEagerness(2));
        rejected("backchannel_frequency is 1.5", () -> agent().backchannelFrequency(1.5));
        rejected("reminder_message_frequency is -1: give 0", () -> agent().reminderMessageFrequency(-1));
        rejected("responsiveness is 1.5: give 0 to 1", () -> agent().responsiveness(1.5));
        rejected("responsiveness is 5.5: give 0 to 5", () -> update().responsiveness(5.5));
        rejected("llm_temperature is 2.1: give 0 to 2", () -> agent().llmTemperature(2.1));
        rejected("llm_temperature is Infinity", () -> update().llmTemperature(Double.POSITIVE_INFINITY));
        rejected("voice_speed is 0.2: give 0.25 to 4", () -> agent().voiceSpeed(0.2));
        rejected("voice_temperature is 3.0", () -> agent().voiceTemperature(3));
        rejected("voice_volume is 11.0: give 0 to 10", () -> agent().voiceVolume(11));
        rejected("voice_pitch is -2.0: give -1 to 1", () -> agent().voicePitch(-2));
        rejected("digit_limit is 51: give 1 to 50", () -> agent().digitLimit(51));
        rejected("version_number is 0", () -> AgentUpdate.builder(0));
    }

    @Test
    @SuppressWarnings("NullAway")
    void durations_areWhatTheUnitCanExpress() {
        Duration half = Duration.ofMillis(500);
        rejected(
                "keypad_timeout_sec is PT15.5S: give 0 to 15 seconds",
                () -> agent().keypadTimeoutSec(half.plusSeconds(15)));
        rejected("ring_duration_sec is PT0.5S: give 1 seconds or more", () -> agent().ringDurationSec(half));
        rejected(
                "keypad_timeout_sec is PT16S: give 0 to 15 seconds",
                () -> agent().keypadTimeoutSec(Duration.ofSeconds(16)));
        rejected(
                "end_call_on_silence_sec is PT14S: give 15 to 30 seconds",
                () -> agent().endCallOnSilenceSec(Duration.ofSeconds(14)));
        rejected(
                "max_call_duration_sec is PT59S: give 60 to 5400",
                () -> agent().maxCallDurationSec(Duration.ofSeconds(59)));
        rejected("max_call_duration_sec is PT1H30M1S", () -> agent().maxCallDurationSec(Duration.ofSeconds(5401)));
        rejected("pause_before_speaking_sec is PT-1S", () -> agent().pauseBeforeSpeakingSec(Duration.ofSeconds(-1)));
        rejected("ring_duration_sec is PT0S: give 1 seconds or more", () -> agent().ringDurationSec(Duration.ZERO));
        rejected(
                "stt_fallback_wait_ms is PT0.0000005S: give whole milliseconds",
                () -> update().sttFallbackWaitMs(Duration.ofNanos(500)));
        rejected("llm_fallback_delay_ms is PT-0.001S", () -> update().llmFallbackDelayMs(Duration.ofMillis(-1)));
        rejected("llm_fallback_delay_ms is null", () -> update().llmFallbackDelayMs(null));
        rejected("timezone is +05:30", () -> agent().timezone(ZoneId.of("+05:30")));
        rejected("timezone is GMT+02:00", () -> agent().timezone(ZoneId.of("GMT+2")));
        rejected("timezone is Z", () -> update().timezone(ZoneId.of("Z")));
        assertThat(update().timezone(ZoneId.of("UTC")).build().fields()).containsEntry("timezone", "UTC");
    }

    @Test
    void fractionsOfASecond_areSent() {
        Duration half = Duration.ofMillis(500);
        assertThat(agent().keypadTimeoutSec(half)
                        .pauseBeforeSpeakingSec(half)
                        .ringDurationSec(half.plusSeconds(1))
                        .endCallOnSilenceSec(Duration.ofMillis(29_999))
                        .maxCallDurationSec(Duration.ofSeconds(60).plusNanos(1))
                        .reminderMessageInterval(Duration.ofSeconds(9))
                        .build()
                        .fields())
                .containsEntry("keypad_timeout_sec", new BigDecimal("0.5"))
                .containsEntry("pause_before_speaking_sec", new BigDecimal("0.5"))
                .containsEntry("ring_duration_sec", new BigDecimal("1.5"))
                .containsEntry("end_call_on_silence_sec", new BigDecimal("29.999"))
                .containsEntry("max_call_duration_sec", new BigDecimal("60.000000001"))
                .containsEntry("reminder_message_interval", 9L);
        rejected(
                "end_call_on_silence_sec is 15 with a reminder_message_interval of 10.5",
                () -> agent().reminderMessageInterval(Duration.ofMillis(10_500)).build());
        assertThat(agent().reminderMessageInterval(Duration.ofMillis(9_999)).build())
                .isNotNull();
    }

    @Test
    @SuppressWarnings("NullAway")
    void optionalTexts_areLeftOutByNull() {
        assertThat(agent().versionTitle(null)
                        .description(null)
                        .systemPromptText(null)
                        .welcomeMessage("Hello.")
                        .welcomeMessage(null)
                        .backgroundSound(null)
                        .nodePositions(null)
                        .agentIdentity(null)
                        .agentBackground(null)
                        .voicemailMessage(null)
                        .build()
                        .fields())
                .containsOnlyKeys("title", "language_id", "voice_id", "prompt_text");
        for (String nothing : new String[] {null, "", " "}) {
            assertThat(agent().folderId(nothing)
                            .llmId(nothing)
                            .transcriberId(nothing)
                            .webhookId(nothing)
                            .inboundPhoneNumberId(nothing)
                            .build()
                            .fields())
                    .containsOnlyKeys("title", "language_id", "voice_id", "prompt_text");
        }
        assertThat(agent().description("").build().fields()).doesNotContainKey("description");
        assertThat(agent().field("description", "").build().fields()).containsEntry("description", "");
        assertThat(AgentFunction.builder().description(null).build().fields()).isEmpty();
        assertThat(FallbackVoice.builder()
                        .voiceName(null)
                        .providerVoiceId(null)
                        .provider(null)
                        .build()
                        .fields())
                .isEmpty();
        assertThat(NewPromptReview.builder().promptText(null).build().fields()).isEmpty();
        assertThat(SipTrunk.builder("+14155550123", "sip.example.com")
                        .byAddress()
                        .nickname(null)
                        .build()
                        .fields())
                .doesNotContainKey("nickname");
    }

    @Test
    void transferDestinations_mayBeNone() {
        assertThat(agent().defaultDynamicVariables(Map.of("agent_transfer_destinations", ""))
                        .build()
                        .fields())
                .containsEntry("default_dynamic_variables", Map.of("agent_transfer_destinations", ""));
    }

    @Test
    void keywords_areBounded() {
        rejected("boosted_keywords is with other characters", () -> agent().boostedKeywords(List.of("C++")));
        rejected("boosted_keywords is with a comma", () -> agent().boostedKeywords(List.of("a,b")));
        rejected("boosted_keywords is blank", () -> agent().boostedKeywords(List.of("")));
        rejected(
                "boosted_keywords is 51 characters long: give at most 50",
                () -> agent().boostedKeywords(List.of("k".repeat(51))));
        rejected(
                "boosted_keywords is 101 terms: give at most 100",
                () -> agent().boostedKeywords(Collections.nCopies(101, "k")));
        rejected(
                "boosted_keywords is 2039 characters long: give at most 2000",
                () -> agent().boostedKeywords(Collections.nCopies(40, "k".repeat(50))));
        assertThat(agent().boostedKeywords(Collections.nCopies(39, "k".repeat(50)))
                        .build())
                .isNotNull();
        rejected("backchannel_keywords is with a comma", () -> update().backchannelKeywords(List.of("yes, yes")));
    }

    @Test
    void transferDestinations_areCheckedAndNeverRetried() {
        List<String> wrong =
                List.of("4155550123", "+14155550123|", "+441632960123", "+14155550123, +14155550124", "+1415555012");
        for (String destinations : wrong) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> agent().defaultDynamicVariables(Map.of("agent_transfer_destinations", destinations)))
                    .withMessageContaining("agent_transfer_destinations is not in the right form at number")
                    .withMessageNotContaining("415555")
                    .withMessageNotContaining("960123");
        }
        String eight = String.join("|", Collections.nCopies(8, "+14155550123"));
        rejected(
                "agent_transfer_destinations is 8 numbers: give at most 7",
                () -> update().defaultDynamicVariables(Map.of("agent_transfer_destinations", eight)));
        rejected(
                "agent_transfer_destinations is not a text",
                () -> update().defaultDynamicVariables(Map.of("agent_transfer_destinations", List.of("+14155550123"))));
        assertThat(agent().defaultDynamicVariables(Map.of(
                                "agent_transfer_destinations",
                                String.join("|", Collections.nCopies(7, "+919876543210"))))
                        .build())
                .isNotNull();
    }

    @Test
    void agent_needsItsParts_whichHaveToFit() {
        rejected("title is null", () -> NewAgent.builder().build());
        rejected("language_id is null", () -> NewAgent.builder().title("t").build());
        rejected("voice_id is null", () -> agent().field("voice_id", null).build());
        rejected(
                "prompt_text is null",
                () -> NewAgent.builder().title("t").languageId("l").voiceId("v").build());
        rejected(
                "stt_fallback_transcriber_id is null",
                () -> agent().fallbackSttEnabled(true).build());
        rejected(
                "stt_fallback_transcriber_id is the same as transcriber_id",
                () -> agent().transcriberId("trs_1")
                        .sttFallbackTranscriberId("trs_1")
                        .build());
        rejected(
                "stt_fallback_transcriber_id is the same as transcriber_id",
                () -> update().transcriberId("trs_1")
                        .sttFallbackTranscriberId("trs_1")
                        .build());
        rejected(
                "end_call_on_silence_sec is 15 with a reminder_message_interval of 10",
                () -> agent().reminderMessageInterval(Duration.ofSeconds(10)).build());
        rejected(
                "end_call_on_silence_sec is 20 with a reminder_message_interval of 15",
                () -> agent().reminderMessageInterval(Duration.ofSeconds(15))
                        .endCallOnSilenceSec(Duration.ofSeconds(20))
                        .build());
        assertThat(agent().reminderMessageInterval(Duration.ofSeconds(15))
                        .endCallOnSilenceSec(Duration.ofSeconds(21))
                        .build())
                .isNotNull();
        assertThat(agent().reminderMessageInterval(Duration.ofSeconds(60))
                        .reminderMessageFrequency(0)
                        .build())
                .as("without reminders")
                .isNotNull();
        for (String missing : List.of("displayName", "type", "description")) {
            rejected(
                    "agent_functions." + missing + " is null",
                    () -> agent().agentFunctions(List.of(function(missing))).build());
        }
        rejected("update is without a change", () -> update().build());
        assertThat(update().fallbackSttEnabled(true).build())
                .as("the other transcriber may be there already")
                .isNotNull();
    }

    private static AgentFunction function(String missing) {
        Map<String, Object> all = new HashMap<>(Map.of("displayName", "n", "type", "custom", "description", "d"));
        all.remove(missing);
        AgentFunction.Builder builder = AgentFunction.builder();
        all.forEach(builder::field);
        return builder.build();
    }

    @Test
    @SuppressWarnings("NullAway")
    void smallerRequests_areCheckedToo() {
        rejected("field_name is null", () -> PostCallAnalysisField.builder().build());
        rejected(
                "field_type is null",
                () -> PostCallAnalysisField.builder().fieldName("n").build());
        rejected(
                "field_description is null",
                () -> PostCallAnalysisField.builder()
                        .fieldName("n")
                        .fieldType(PostCallAnalysisField.Type.ENUM)
                        .build());
        rejected("field_type is blank", () -> PostCallAnalysisField.builder().fieldType(" "));
        rejected("voice_id is blank", () -> FallbackVoice.builder().voiceId(""));
        rejected("displayName is blank", () -> AgentFunction.builder().displayName(""));
        rejected("type is null", () -> AgentFunction.builder().type(null));
        rejected("config is null", () -> AgentFunction.builder().config(null));
        rejected(
                "prompt_text is 100001 characters long: give at most 100000",
                () -> NewPromptReview.builder().promptText("p".repeat(100_001)));
        assertThat(NewPromptReview.builder().promptText("p".repeat(100_000)).build())
                .hasToString("NewPromptReview[prompt_text]");
        rejected("checks is empty", () -> NewPromptReview.builder().checks(List.of()));
        rejected("checks is null", () -> NewPromptReview.builder().checks(Collections.singletonList(null)));
        rejected(
                "finding_fingerprint is abc: give 40 hexadecimal digits",
                () -> NewAcknowledgement.builder().findingFingerprint("abc"));
        rejected(
                "kind is 41 characters long: give at most 40",
                () -> NewAcknowledgement.builder().kind("k".repeat(41)));
        rejected("kind is blank", () -> NewAcknowledgement.builder().kind(" "));
        rejected(
                "finding_fingerprint is null",
                () -> NewAcknowledgement.builder().build());
        rejected(
                "status is null",
                () -> NewAcknowledgement.builder()
                        .findingFingerprint(Samples.FINGERPRINT)
                        .kind("k")
                        .build());
        rejected("finding is null", () -> NewAcknowledgement.of(null, Acknowledgement.Status.ACCEPTED));
    }

    @Test
    void builder_thatGoesOn_leavesWhatItBuiltAsItWas() {
        List<String> ids = new ArrayList<>(List.of("kb_1"));
        Map<String, Object> menu = new HashMap<>(Map.of("1", "sales"));
        NewAgent.Builder builder = agent().knowledgeBaseIds(ids).ivrMenu(menu);
        NewAgent first = builder.build();
        ids.add("kb_2");
        menu.put("2", "support");
        builder.title("other");

        assertThat(first.fields())
                .containsEntry("title", "t")
                .containsEntry("knowledge_base_ids", List.of("kb_1"))
                .containsEntry("ivr_menu", Map.of("1", "sales"));
        assertThat(first)
                .hasToString("NewAgent[title, language_id, voice_id, prompt_text, knowledge_base_ids, ivr_menu]");
    }
}
