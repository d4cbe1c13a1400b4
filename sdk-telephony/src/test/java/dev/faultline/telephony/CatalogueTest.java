package dev.faultline.telephony;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.Page;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.SortOrder;
import dev.faultline.telephony.agents.Agents;
import dev.faultline.telephony.agents.AsyncAgents;
import dev.faultline.telephony.agents.OrganizationFolder;
import dev.faultline.telephony.agents.OrganizationFoldersQuery;
import dev.faultline.telephony.catalogue.AsyncLanguages;
import dev.faultline.telephony.catalogue.AsyncLlms;
import dev.faultline.telephony.catalogue.AsyncTranscribers;
import dev.faultline.telephony.catalogue.AsyncVoices;
import dev.faultline.telephony.catalogue.Language;
import dev.faultline.telephony.catalogue.Languages;
import dev.faultline.telephony.catalogue.Llm;
import dev.faultline.telephony.catalogue.Llms;
import dev.faultline.telephony.catalogue.LlmsQuery;
import dev.faultline.telephony.catalogue.SpeechToSpeechVoice;
import dev.faultline.telephony.catalogue.Transcribers;
import dev.faultline.telephony.catalogue.Voice;
import dev.faultline.telephony.catalogue.Voices;
import dev.faultline.telephony.catalogue.VoicesQuery;
import dev.faultline.telephony.knowledge.AsyncKnowledgeBases;
import dev.faultline.telephony.knowledge.KnowledgeBase;
import dev.faultline.telephony.knowledge.KnowledgeBases;
import dev.faultline.telephony.knowledge.KnowledgeBasesQuery;
import dev.faultline.telephony.numbers.EnabledNetworkGroup;
import dev.faultline.telephony.numbers.PhoneNumberPrice;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The requests and results of the operations on agents' surroundings. */
@FaultlineTest
class CatalogueTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Object[]> lines() {
        return Surface.with(CatalogueLine.ALL.stream());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void request_isTheDocumentedOne(Surface surface, CatalogueLine line, FaultServer server, FakeClock clock)
            throws Exception {
        server.on(line.method(), line.path()).respond(line.status(), line.result());
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            line.call(surface, telephony);
        }
        assertThat(server.requests()).hasSize(1);
        SeenRequest request = server.requests().get(0);
        assertThat(request.method()).isEqualTo(line.method().name());
        assertThat(request.target()).isEqualTo(line.target());
        assertThat(request.header("Authorization")).contains("Bearer " + Samples.KEY);
        if (line.body().isEmpty()) {
            assertThat(request.text()).isEmpty();
        } else {
            assertThat(JSON.readTree(request.text())).isEqualTo(JSON.readTree(line.body()));
            assertThat(request.header("Content-Type")).contains("application/json");
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void result_isTheSameWithAndWithoutItsWrapper(
            Surface surface, CatalogueLine line, FaultServer server, FakeClock clock) throws Exception {
        server.on(line.method(), line.path())
                .respond(line.status(), line.result())
                .then()
                .respond(
                        line.status(),
                        "{\"statusCode\":" + line.status() + ",\"message\":\"gone\",\"data\":" + line.result() + "}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Object bare = content(line.call(surface, telephony));
            Object wrapped = content(line.call(surface, telephony));

            assertThat(bare.toString()).as("there is something in it").hasSizeGreaterThan("[]".length());
            assertThat(wrapped).isEqualTo(bare);
        }
    }

    /** A result's parts without what came with the response; of a confirmation only its message, which is outside. */
    private static Object content(Object result) throws ReflectiveOperationException {
        Object value = result instanceof Page<?> page
                ? page.items()
                : result instanceof AsyncPage<?> page ? page.items() : result;
        if (value instanceof JsonResult confirmation) {
            return "confirmed: " + confirmation.message().orElse(null);
        }
        List<Object> parts = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                parts.add(content(item));
            }
            return parts;
        }
        if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (!component.getName().equals("response")) {
                    Object part = component.getAccessor().invoke(record);
                    parts.add(component.getName() + "=" + (part == null ? null : content(part)));
                }
            }
            return parts;
        }
        return String.valueOf(value);
    }

    /** Every operation that the two surfaces offer here is a line of the table. */
    @Test
    void table_hasEveryOperationOfBothSurfaces() {
        Set<String> blocking = new TreeSet<>();
        Set<String> asynchronous = new TreeSet<>();
        List<Class<?>> resources = List.of(
                Agents.class, KnowledgeBases.class, Languages.class, Llms.class, Transcribers.class, Voices.class);
        for (Class<?> resource : resources) {
            methods(resource, resource.getSimpleName(), blocking);
        }
        for (Class<?> resource : List.of(
                AsyncAgents.class,
                AsyncKnowledgeBases.class,
                AsyncLanguages.class,
                AsyncLlms.class,
                AsyncTranscribers.class,
                AsyncVoices.class)) {
            methods(resource, resource.getSimpleName().substring("Async".length()), asynchronous);
        }
        assertThat(asynchronous).isEqualTo(blocking);
        assertThat(CatalogueLine.ALL)
                .extracting(line -> line.name().replaceFirst("\\(\\)", "").replaceFirst("[ ,].*", ""))
                .containsAll(blocking.stream()
                        .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                        .filter(name -> !CatalogueLine.COMPOSED.contains(name.replace(".", "().")))
                        .toList());
    }

    private static void methods(Class<?> resource, String name, Set<String> names) {
        Stream.of(resource.getDeclaredMethods())
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .forEach(method -> names.add(name + "." + method.getName()));
    }

    /** Asks for one result on a surface and looks at it. */
    private static <T> void result(
            Surface surface, FaultServer server, FakeClock clock, Call<T> call, String response, Consumer<T> look) {
        server.on(GET, call.path).succeed(response);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            look.accept(SurfaceCalls.call(surface, telephony, call.blocking, call.asynchronous));
        }
    }

    /**
     * An operation on both surfaces.
     *
     * @param <T> its result
     */
    private record Call<T>(
            String path,
            java.util.function.Function<TelephonyClient, T> blocking,
            java.util.function.Function<TelephonyAsyncClient, java.util.concurrent.CompletableFuture<T>>
                    asynchronous) {}

    @ParameterizedTest
    @EnumSource
    void voice_readsWhatIsKnownAndKeepsTheRest(Surface surface, FaultServer server, FakeClock clock) {
        result(
                surface,
                server,
                clock,
                new Call<>(
                        "/voices/{id}",
                        c -> c.voices().get("v/1"),
                        c -> c.voices().get("v/1")),
                "{\"id\":\"v/1\",\"name\":\"Asha\",\"provider\":\"ElevenLabs\",\"gender\":\"non-binary\","
                        + "\"accent\":\"scottish\",\"language_code\":\"en-GB\","
                        + "\"preview_url\":\"https://voices.example/1\",\"model_id\":\"m\"}",
                voice -> {
                    assertThat(voice.id()).isEqualTo("v/1");
                    assertThat(voice.name()).isEqualTo("Asha");
                    assertThat(voice.provider()).matches(provider -> provider.is(Voice.Provider.ELEVENLABS));
                    assertThat(voice.gender()).isEqualTo(OpenEnum.of(Voice.Gender.NON_BINARY));
                    assertThat(voice.accent()).matches(accent -> accent.known().isEmpty());
                    assertThat(voice.accent()).hasToString("scottish");
                    assertThat(voice.languageCode()).isEqualTo("en-GB");
                    assertThat(voice.previewUrl()).isEqualTo("https://voices.example/1");
                    assertThat(voice.json().get("model_id").asText()).contains("m");
                    assertThat(voice.response().status()).isEqualTo(200);
                });
        assertThat(server.requests().get(0).target()).isEqualTo("/voices/v%2F1");
    }

    @ParameterizedTest
    @EnumSource
    void speechToSpeechVoice_hasLanguagesAndModels(Surface surface, FaultServer server, FakeClock clock) {
        result(
                surface,
                server,
                clock,
                new Call<>(
                        "/voices/s2s",
                        c -> c.voices().listSpeechToSpeech().items(),
                        c -> c.voices().listSpeechToSpeech().thenApply(AsyncPage::items)),
                "{\"voices\":[{\"id\":\"v1\",\"name\":\"Puck\",\"gender\":\"neutral\",\"provider\":null,"
                        + "\"provider_voice_id\":\"puck\",\"accent\":\"american\",\"icon\":\"i\",\"recording\":\"r\","
                        + "\"languages\":[{\"id\":\"lang_1\",\"name\":\"Hindi\",\"code\":\"hi-IN\"}],"
                        + "\"llms\":[{\"id\":\"llm_1\",\"name\":\"L\",\"provider\":\"p\",\"provider_id\":\"p1\"}]}]}",
                voices -> {
                    SpeechToSpeechVoice voice = voices.get(0);
                    assertThat(voice.name()).isEqualTo("Puck");
                    assertThat(voice.gender()).hasToString("neutral");
                    assertThat(voice.gender()).matches(gender -> gender.known().isEmpty());
                    assertThat(voice.provider()).isNull();
                    assertThat(voice.providerVoiceId()).isEqualTo("puck");
                    assertThat(voice.accent()).isEqualTo(OpenEnum.of(Voice.Accent.AMERICAN));
                    assertThat(voice.icon()).isEqualTo("i");
                    assertThat(voice.recording()).isEqualTo("r");
                    assertThat(voice.languages()).extracting(Language::code).containsExactly("hi-IN");
                    assertThat(voice.llms()).extracting(Llm::providerId).containsExactly("p1");
                });
    }

    @ParameterizedTest
    @EnumSource
    void accents_areTextsOrObjectsThatHaveAName(Surface surface, FaultServer server, FakeClock clock) {
        Call<List<OpenEnum<Voice.Accent>>> call = new Call<>(
                "/voices/accents",
                c -> c.voices().listAccents().items(),
                c -> c.voices().listAccents().thenApply(AsyncPage::items));
        result(
                surface,
                server,
                clock,
                call,
                "[\"indian\",{\"id\":\"2\",\"name\":\"British\"},\"welsh\"]",
                accents -> assertThat(accents)
                        .containsExactly(
                                OpenEnum.of(Voice.Accent.INDIAN),
                                OpenEnum.of(Voice.Accent.class, "British"),
                                OpenEnum.of(Voice.Accent.class, "welsh")));
        server.forgetScripts();
        server.on(GET, "/voices/accents").succeed("[[]]");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(catchThrowableOfType(
                            ResponseFormatException.class,
                            () -> SurfaceCalls.call(surface, telephony, call.blocking, call.asynchronous)))
                    .hasMessageContaining("an accent is not a text");
        }
    }

    @ParameterizedTest
    @EnumSource
    void models_sayWhatTheyCan(Surface surface, FaultServer server, FakeClock clock) {
        result(
                surface,
                server,
                clock,
                new Call<>(
                        "/llms/{id}", c -> c.llms().get("llm_1"), c -> c.llms().get("llm_1")),
                "{\"id\":\"llm_1\",\"name\":\"L\",\"provider\":\"p\",\"supports_tool_calling\":true,"
                        + "\"supports_structured_output\":false,\"price\":1}",
                llm -> {
                    assertThat(llm.supportsToolCalling()).isTrue();
                    assertThat(llm.supportsStructuredOutput()).isFalse();
                    assertThat(llm.provider()).isEqualTo("p");
                    assertThat(llm.providerId()).isNull();
                    assertThat(llm.json().get("price").asNumber()).contains(BigDecimal.ONE);
                });
    }

    @ParameterizedTest
    @EnumSource
    void fallbackTranscriber_ofEveryLanguageHasNoCodes(Surface surface, FaultServer server, FakeClock clock) {
        result(
                surface,
                server,
                clock,
                new Call<>(
                        "/transcribers/fallback",
                        c -> c.transcribers().listFallback().items(),
                        c -> c.transcribers().listFallback().thenApply(AsyncPage::items)),
                "[{\"id\":\"trs_1\",\"name\":\"T\",\"provider\":\"p\",\"model_id\":\"m\",\"description\":null,"
                        + "\"supported_language_codes\":null},"
                        + "{\"id\":\"trs_2\",\"supported_language_codes\":[\"en\",\"hi\"],\"description\":\"good\"},"
                        + "{\"id\":\"trs_3\",\"supported_language_codes\":[]}]",
                transcribers -> {
                    assertThat(transcribers.get(0).supportedLanguageCodes())
                            .as("every language")
                            .isNull();
                    assertThat(transcribers.get(0).modelId()).isEqualTo("m");
                    assertThat(transcribers.get(1).supportedLanguageCodes()).containsExactly("en", "hi");
                    assertThat(transcribers.get(1).description()).isEqualTo("good");
                    assertThat(transcribers.get(2).supportedLanguageCodes())
                            .as("none")
                            .isEmpty();
                });
        server.forgetScripts();
        result(
                surface,
                server,
                clock,
                new Call<>(
                        "/transcribers/{id}",
                        c -> c.transcribers().get("t"),
                        c -> c.transcribers().get("t")),
                "{\"id\":\"t\",\"name\":\"T\",\"supports_fallback\":true}",
                transcriber -> assertThat(transcriber.supportsFallback()).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void prices_areNumbersOrTexts(Surface surface, FaultServer server, FakeClock clock) {
        result(
                surface,
                server,
                clock,
                new Call<>(
                        "/phone-number-pricing",
                        c -> c.phoneNumbers().prices().items(),
                        c -> c.phoneNumbers().prices().thenApply(AsyncPage::items)),
                "[{\"telephony_provider_id\":\"tp_1\",\"country_iso\":\"IN\",\"country_name\":\"India\","
                        + "\"credit_cost\":2.5,\"created_at\":\"2026-07-01T08:16:02.120Z\","
                        + "\"updatedAt\":\"2026-07-02T08:16:02.120Z\",\"telephonyProvider\":{\"name\":\"plivo\"}},"
                        + "{\"telephony_provider_id\":\"tp_2\",\"credit_cost\":\"3.75\"},"
                        + "{\"telephony_provider_id\":\"tp_3\",\"credit_cost\":\"on request\"}]",
                prices -> {
                    assertThat(prices)
                            .extracting(PhoneNumberPrice::creditCost)
                            .containsExactly(new BigDecimal("2.5"), new BigDecimal("3.75"), null);
                    assertThat(prices.get(0).countryIso()).isEqualTo("IN");
                    assertThat(prices.get(0).createdAt()).isEqualTo(Instant.parse("2026-07-01T08:16:02.120Z"));
                    assertThat(prices.get(0).updatedAt()).isEqualTo(Instant.parse("2026-07-02T08:16:02.120Z"));
                    assertThat(prices.get(0).telephonyProvider().get("name").asText())
                            .contains("plivo");
                    assertThat(prices.get(2).json().get("credit_cost").asText()).contains("on request");
                });
    }

    @ParameterizedTest
    @EnumSource
    void countryRules_andWhatIsEnabled(Surface surface, FaultServer server, FakeClock clock) {
        result(
                surface,
                server,
                clock,
                new Call<>(
                        "/phone-country-rules/countries",
                        c -> c.phoneNumbers().countryRules().items(),
                        c -> c.phoneNumbers().countryRules().thenApply(AsyncPage::items)),
                "[{\"id\":\"pcr_1\",\"country_iso\":\"IN\",\"country_name\":\"India\",\"calling_code\":\"91\","
                        + "\"prefixes\":[\"6\",\"7\"],\"is_deleted\":false,\"max_length\":10},"
                        + "{\"id\":\"pcr_2\",\"max_length\":null}]",
                rules -> {
                    assertThat(rules.get(0).callingCode()).isEqualTo("91");
                    assertThat(rules.get(0).prefixes()).containsExactly("6", "7");
                    assertThat(rules.get(0).isDeleted()).isFalse();
                    assertThat(rules.get(0).maxLength()).isEqualTo(10);
                    assertThat(rules.get(1).maxLength()).isNull();
                });
        server.forgetScripts();
        result(
                surface,
                server,
                clock,
                new Call<>(
                        "/phone-country-rules/enabled-network-groups",
                        c -> c.phoneNumbers().destinations().items(),
                        c -> c.phoneNumbers().destinations().thenApply(AsyncPage::items)),
                "[{\"prefix_mode\":\"allow_only_listed\",\"from_phone_number_country_code\":\"US\",\"countryRule\":"
                        + "{\"country_iso\":\"IN\",\"country_name\":\"India\",\"calling_code\":\"91\","
                        + "\"prefixes\":[\"9\"]}},{\"prefix_mode\":\"deny_listed\"}]",
                groups -> {
                    assertThat(groups.get(0).prefixMode())
                            .isEqualTo(OpenEnum.of(EnabledNetworkGroup.PrefixMode.ALLOW_ONLY_LISTED));
                    assertThat(groups.get(0).fromPhoneNumberCountryCode()).isEqualTo("US");
                    assertThat(groups.get(0).countryRule())
                            .isEqualTo(new EnabledNetworkGroup.CountryRule(
                                    "IN",
                                    "India",
                                    "91",
                                    List.of("9"),
                                    groups.get(0).countryRule().json()));
                    assertThat(groups.get(1).prefixMode()).hasToString("deny_listed");
                    assertThat(groups.get(1).countryRule()).isNull();
                });
    }

    @ParameterizedTest
    @EnumSource
    void folderAndKnowledgeBase_inEitherCasing(Surface surface, FaultServer server, FakeClock clock) {
        Instant created = Instant.parse("2026-07-01T08:16:02.120Z");
        result(
                surface,
                server,
                clock,
                new Call<>(
                        "/organization-folders/{id}",
                        c -> c.agents().folder("fld_1"),
                        c -> c.agents().folder("fld_1")),
                "{\"id\":\"fld_1\",\"organization_id\":\"org_1\",\"name\":\"Sales\",\"is_deleted\":false,"
                        + "\"created_at\":\"2026-07-01T08:16:02.120Z\",\"updated_at\":\"2026-07-01T08:16:02.120Z\"}",
                folder -> {
                    assertThat(folder.organizationId()).isEqualTo("org_1");
                    assertThat(folder.name()).isEqualTo("Sales");
                    assertThat(folder.isDeleted()).isFalse();
                    assertThat(List.of(folder.createdAt(), folder.updatedAt())).containsOnly(created);
                    assertThat(folder).hasToString("OrganizationFolder[id=fld_1]");
                });
        server.forgetScripts();
        result(
                surface,
                server,
                clock,
                new Call<>(
                        "/knowledge-base/{id}",
                        c -> c.knowledgeBases().get("kb_1"),
                        c -> c.knowledgeBases().get("kb_1")),
                "{\"id\":\"kb_1\",\"name\":\"Prices\",\"description\":\"d\",\"file_name\":\"p.pdf\","
                        + "\"status\":\"ready\",\"createdAt\":\"2026-07-01T08:16:02.120Z\"}",
                base -> {
                    assertThat(base.name()).isEqualTo("Prices");
                    assertThat(base.description()).isEqualTo("d");
                    assertThat(base.fileName()).isEqualTo("p.pdf");
                    assertThat(base.status()).isEqualTo("ready");
                    assertThat(base.createdAt()).isEqualTo(created);
                    assertThat(base.updatedAt()).isNull();
                    assertThat(base).hasToString("KnowledgeBase[id=kb_1]");
                });
    }

    @ParameterizedTest
    @EnumSource
    void queries_sendEveryRestriction(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/voices").succeed("{\"voices\":[]}");
        server.on(GET, "/organization-folders").succeed("{\"folders\":[]}");
        server.on(GET, "/knowledge-base").succeed("{\"items\":[]}");
        server.on(GET, "/llms").succeed("[]");
        server.on(GET, "/llms/fallback").succeed("[]");
        VoicesQuery known = VoicesQuery.builder()
                .provider(Voice.Provider.CARTESIA)
                .accent(Voice.Accent.BRITISH)
                .gender(Voice.Gender.NON_BINARY)
                .name("Asha K")
                .languageId("lang_1")
                .llmId("llm_1")
                .limit(50)
                .page(2)
                .build();
        VoicesQuery newer = VoicesQuery.builder()
                .provider("new one")
                .accent("welsh")
                .gender("neutral")
                .build();
        OrganizationFoldersQuery folders =
                OrganizationFoldersQuery.builder().search("a&b").limit(50).build();
        KnowledgeBasesQuery bases = KnowledgeBasesQuery.builder()
                .sortBy("id", SortOrder.DESC)
                .limit(500)
                .build();
        LlmsQuery llms =
                LlmsQuery.builder().sortBy("id", SortOrder.ASC).page(2).limit(5).build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> (Object) c.voices().list(known),
                    c -> c.voices().list(known).thenApply(p -> p));
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> (Object) c.voices().list(newer),
                    c -> c.voices().list(newer).thenApply(p -> p));
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> (Object) c.agents().folders(folders),
                    c -> c.agents().folders(folders).thenApply(p -> p));
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> (Object) c.knowledgeBases().list(bases),
                    c -> c.knowledgeBases().list(bases).thenApply(p -> p));
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> (Object) c.llms().list(llms),
                    c -> c.llms().list(llms).thenApply(p -> p));
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> (Object) c.llms().listFallback(llms),
                    c -> c.llms().listFallback(llms).thenApply(p -> p));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(
                        "/voices?provider=cartesia&accent=british&gender=non-binary&name=Asha%20K&language_id=lang_1"
                                + "&llm_id=llm_1&page=2&limit=50",
                        "/voices?provider=new%20one&accent=welsh&gender=neutral&page=1&limit=50",
                        "/organization-folders?search=a%26b&page=1&limit=50",
                        "/knowledge-base?sortBy=id&sortOrder=DESC&page=1&limit=500",
                        "/llms?sortBy=id&sortOrder=ASC&page=2&limit=5",
                        "/llms/fallback?sortBy=id&sortOrder=ASC&page=2&limit=5");
    }

    /** One list for each kind of end: by the pages' number, by a short page. */
    @ParameterizedTest
    @EnumSource
    void pagedLists_areReadToTheirEnd(Surface surface, FaultServer server, FakeClock clock) {
        for (int page = 1; page <= 2; page++) {
            String number = Integer.toString(page);
            server.on(GET, "/voices", "page", number)
                    .succeed("{\"statusCode\":200,\"data\":{\"voices\":[{\"id\":\"v" + page
                            + "\"}],\"total\":2,\"page\":" + page + ",\"limit\":1,\"totalPages\":2}}");
            server.on(GET, "/knowledge-base", "page", number)
                    .succeed("{\"items\":[{\"id\":\"kb" + page + "\"}],\"meta\":{\"totalItems\":2,\"itemsPerPage\":1,"
                            + "\"totalPages\":2,\"currentPage\":" + page + "}}");
            server.on(GET, "/organization-folders", "page", number)
                    .succeed(
                            page == 1
                                    ? "{\"folders\":[{\"id\":\"f1\"},{\"id\":\"f2\"}],\"page\":1,\"limit\":2}"
                                    : "{\"folders\":[{\"id\":\"f3\"}],\"page\":2,\"limit\":2}");
        }
        VoicesQuery voices = VoicesQuery.builder().limit(1).build();
        KnowledgeBasesQuery bases = KnowledgeBasesQuery.builder().limit(1).build();
        OrganizationFoldersQuery folders =
                OrganizationFoldersQuery.builder().limit(2).build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            List<String> ids = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> Stream.of(
                                    c.voices().list(voices).stream().map(Voice::id),
                                    c.knowledgeBases().list(bases).stream().map(KnowledgeBase::id),
                                    c.agents().folders(folders).stream().map(OrganizationFolder::id))
                            .flatMap(stream -> stream)
                            .toList(),
                    c -> {
                        List<String> all = new ArrayList<>();
                        return c.voices()
                                .list(voices)
                                .thenCompose(page -> page.forEach(voice -> all.add(voice.id())))
                                .thenCompose(done -> c.knowledgeBases().list(bases))
                                .thenCompose(page -> page.forEach(base -> all.add(base.id())))
                                .thenCompose(done -> c.agents().folders(folders))
                                .thenCompose(page -> page.forEach(folder -> all.add(folder.id())))
                                .thenApply(done -> all);
                    });

            assertThat(ids).containsExactly("v1", "v2", "kb1", "kb2", "f1", "f2", "f3");
        }
        assertThat(server.requests()).hasSize(6);
    }

    /** No page says that the catalogue is cut into pages, so its length does not matter. */
    @ParameterizedTest
    @EnumSource
    void modelCatalogue_comesWhole(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/llms").succeed("[{\"id\":\"1\"},{\"id\":\"2\"}]");
        LlmsQuery two = LlmsQuery.builder().limit(2).build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            List<Llm> all = SurfaceCalls.call(
                    surface, telephony, c -> c.llms().list(two).stream().toList(), c -> {
                        List<Llm> found = new ArrayList<>();
                        return c.llms()
                                .list(two)
                                .thenCompose(page -> page.forEach(found::add))
                                .thenApply(done -> found);
                    });
            assertThat(all).extracting(Llm::id).containsExactly("1", "2");
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void knowledgeBaseInUse_saysByWhichAgents(Surface surface, FaultServer server, FakeClock clock) {
        server.on(DELETE, "/knowledge-base/{id}")
                .respond(
                        409,
                        "{\"statusCode\":409,\"message\":\"in use\",\"error\":\"Conflict\","
                                + "\"agent_ids\":[\"agent_1\",\"agent_2\"]}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            TelephonyException.Conflict conflict = catchThrowableOfType(
                    TelephonyException.Conflict.class,
                    () -> SurfaceCalls.call(
                            surface,
                            telephony,
                            c -> c.knowledgeBases().delete("kb_1"),
                            c -> c.knowledgeBases().delete("kb_1")));

            assertThat(conflict.agentIds()).containsExactly("agent_1", "agent_2");
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void agentWhoseNumberIsInUse_isAConflictWithoutAgents(Surface surface, FaultServer server, FakeClock clock) {
        server.on(PATCH, "/agents/{id}")
                .respond(409, "{\"statusCode\":409,\"message\":\"number is bound\",\"error\":\"Conflict\"}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            TelephonyException.Conflict conflict = catchThrowableOfType(
                    TelephonyException.Conflict.class,
                    () -> SurfaceCalls.call(
                            surface,
                            telephony,
                            c -> c.agents().update("agent_7", Samples.UPDATE),
                            c -> c.agents().update("agent_7", Samples.UPDATE)));

            assertThat(conflict.agentIds()).isEmpty();
            assertThat(conflict.messages()).containsExactly("number is bound");
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void badInput_isRejectedOnBothSurfacesWithoutSending(FaultServer server, FakeClock clock) {
        String tooLong = "n".repeat(151);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            TelephonyAsyncClient async = telephony.async();
            rejected(
                    "name is 151 characters long: give at most 150",
                    () -> telephony.knowledgeBases().create(tooLong));
            rejected("name is 151 characters long", () -> async.knowledgeBases().rename("kb_1", tooLong));
            rejected("name is blank", () -> async.knowledgeBases().create(" "));
            rejected("name is null", () -> telephony.knowledgeBases().rename("kb_1", null));
            rejected("id is blank", () -> telephony.knowledgeBases().delete(""));
            rejected("id is blank", () -> async.voices().listLanguages(" "));
            rejected("id is null", () -> telephony.languages().get(null));
            rejected("id is ..", () -> async.llms().get(".."));
            rejected("provider is null", () -> telephony.voices().listAccents((Voice.Provider) null));
            rejected("query is null", () -> telephony.llms().list((LlmsQuery) null));
            rejected("query is null", () -> async.voices().list((VoicesQuery) null));
            rejected("query is null", () -> telephony.agents().folders((OrganizationFoldersQuery) null));
            rejected("query is null", () -> async.knowledgeBases().list((KnowledgeBasesQuery) null));
            rejected("agent is null", () -> telephony.agents().create(null));
            rejected("update is null", () -> async.agents().update("agent_7", null));
            rejected("versionNumber is 0", () -> telephony.agents().reviewPrompt("agent_7", 0));
            rejected("agentId is blank", () -> async.agents().reviewPrompt(" ", 1));
            rejected("review is null", () -> telephony.agents().reviewPrompt("agent_7", 1, null));
            rejected("acknowledgement is null", () -> async.agents().acknowledgeFinding("agent_7", null));
        }
        rejected("limit is 51: give 1 to 50", () -> VoicesQuery.builder().limit(51));
        rejected(
                "limit is 51: give 1 to 50",
                () -> OrganizationFoldersQuery.builder().limit(51));
        rejected("search is blank", () -> OrganizationFoldersQuery.builder().search(" "));
        rejected("gender is null", () -> VoicesQuery.builder().gender((Voice.Gender) null));
        rejected("accent is blank", () -> VoicesQuery.builder().accent(""));
        rejected("sortBy is blank", () -> LlmsQuery.builder().sortBy("", SortOrder.ASC));
        rejected("sortOrder is null", () -> KnowledgeBasesQuery.builder().sortBy("id", null));
        assertThat(server.requests()).isEmpty();
    }

    private static void rejected(String message, ThrowingCallable input) {
        assertThatIllegalArgumentException().isThrownBy(input).withMessageContaining(message);
    }
}
