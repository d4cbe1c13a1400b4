package dev.faultline.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;

class FailuresTest {

    private static final String SECRET = "topsecret";

    @Test
    void missingKey_namesPropertyVariableAndCustomizer() {
        Contexts.of("partner").run(context -> {
            FailureAnalysis analysis = analysis(context);

            assertThat(analysis.getDescription()).contains("faultline.partner.api-key: the client has no key");
            assertThat(analysis.getAction())
                    .contains("faultline.partner.api-key")
                    .contains("EMPLOYJOY_API_KEY")
                    .contains("FaultlineClientCustomizer<PartnerClient.Builder>")
                    .contains("faultline.partner.enabled=false");
        });
    }

    @Test
    void missingKeyOfANamedClient_namesIts() {
        Contexts.of("crm")
                .withPropertyValues("faultline.crm.clients.eu.pacing=false")
                .run(context -> assertThat(analysis(context).getAction()).contains("faultline.crm.clients.eu.api-key"));
    }

    @ParameterizedTest
    @CsvSource({
        "retry.max-attempts=0, retry.max-attempts",
        "retry.max-backoff=1ms, retry",
        "attempt-timeout=0s, attempt-timeout",
        "base-url=http://example.org, partner",
        "circuit-breaker.window=1ms, circuit-breaker.window",
        "headers.Authorization=topsecret, headers.Authorization",
        "max-result-size=2GB, max-result-size",
        "proxy.host=proxy.example.org, proxy.port"
    })
    void valueThatTheBuilderRejects_namesItsProperty(String property, String named) {
        Contexts.of("partner")
                .withPropertyValues("faultline.partner.api-key=" + SECRET, "faultline.partner." + property)
                .run(context -> {
                    assertThat(analysis(context).getDescription()).contains(named + ": ");
                    assertThat(stackTrace(context.getStartupFailure())).doesNotContain(SECRET);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "partner, headers=topsecret",
        "partner, api-key=topsecret${faultline.partner.api-key}",
        "partner, proxy.password=topsecret${faultline.partner.proxy.password}",
        "partner, headers.X-Token=topsecret${faultline.partner.headers.X-Token}",
        "partner, webhooks.secrets[0]=topsecret${faultline.partner.webhooks.secrets[0]}",
        "partner, clients.eu.api-key=topsecret${faultline.partner.clients.eu.api-key}",
        "partner, proxy=http://user:topsecret@proxy:3128",
        "partner, webhooks=topsecret",
        "partner, webhooks.secrets[1]=topsecret",
        "partner, clients.eu=topsecret",
        "partner, clients.eu.headers=topsecret",
        "partner, clients=topsecret",
        "sequences, api-versions=topsecret",
        "telephony, api-key=top secret",
        "telephony, webhooks.secrets[2]=topsecret"
    })
    void failureToBind_showsNoSecret(String api, String property) {
        Contexts.of(api)
                .withPropertyValues("faultline." + api + ".api-key=k", "faultline." + api + "." + property)
                .run(context -> {
                    assertThat(context).hasFailed();
                    assertThat(stackTrace(context.getStartupFailure())).doesNotContain("topsecret", "top secret");
                    FailureAnalysis analysis = analysis(context);
                    assertThat(analysis.getDescription() + analysis.getAction()).contains("faultline." + api);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "partner, api-key, api-key",
        "partner, headers.X-Token, headers.X-Token",
        "partner, clients.eu.api-key, clients.eu.api-key",
        "partner, proxy.password, proxy.password",
        "partner, webhooks.secrets[1], webhooks.secrets",
        "interviews, webhooks.secrets[1], webhooks.secrets",
        "telephony, webhooks.secrets[1], webhooks.secrets"
    })
    void placeholderWithoutAValue_isRejected(String api, String property, String named) {
        String prefix = "faultline." + api + ".";
        Contexts.of(api)
                .withPropertyValues(
                        prefix + "api-key=id:k",
                        prefix + "proxy.host=localhost",
                        prefix + "proxy.port=1",
                        prefix + "proxy.user=u",
                        prefix + "webhooks.secrets[0]=first",
                        prefix + property + "=topsecret${UNSET_VARIABLE}topsecret")
                .run(context -> {
                    FailureAnalysis analysis = analysis(context);
                    assertThat(analysis.getDescription())
                            .contains(prefix + named + ": its placeholder ${UNSET_VARIABLE} has no value");
                    assertThat(analysis.getAction()).contains("UNSET_VARIABLE");
                    assertThat(stackTrace(context.getStartupFailure())).doesNotContain(SECRET);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://proxy.example.org", "user:topsecret@proxy.example.org"})
    void proxyHost_isAHostAlone(String host) {
        Contexts.of("partner")
                .withPropertyValues(
                        "faultline.partner.api-key=k",
                        "faultline.partner.proxy.host=" + host,
                        "faultline.partner.proxy.port=3128")
                .run(context -> {
                    assertThat(analysis(context).getDescription()).contains("faultline.partner.proxy.host: ");
                    assertThat(stackTrace(context.getStartupFailure())).doesNotContain(SECRET);
                });
    }

    @Test
    void failureToBindADuration_isBootsOwn() {
        Contexts.of("partner")
                .withPropertyValues("faultline.partner.api-key=" + SECRET, "faultline.partner.attempt-timeout=soon")
                .run(context -> assertThat(stackTrace(context.getStartupFailure()))
                        .contains("soon")
                        .contains("faultline.partner.attempt-timeout")
                        .doesNotContain(SECRET));
    }

    private static FailureAnalysis analysis(AssertableApplicationContext context) {
        assertThat(context).hasFailed();
        FailureAnalysis analysis = new ClientFailureAnalyzer().analyze(context.getStartupFailure());
        assertThat(analysis).isNotNull();
        return analysis;
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
