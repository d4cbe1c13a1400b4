package dev.faultline.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.faultline.core.RetryPolicy;
import dev.faultline.crm.CrmClient;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.DurationStyle;

class MetadataTest {

    private static final Map<String, RetryPolicy> POLICIES = Map.of(
            "partner", PartnerClient.defaultRetryPolicy(),
            "crm", CrmClient.defaultRetryPolicy(),
            "interviews", InterviewsClient.defaultRetryPolicy(),
            "sequences", SequencesClient.defaultRetryPolicy(),
            "telephony", TelephonyClient.defaultRetryPolicy());

    private final Map<String, JsonNode> properties = new LinkedHashMap<>();

    @BeforeEach
    void read() throws IOException {
        JsonNode metadata;
        try (InputStream file = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            metadata = new ObjectMapper().readTree(file);
        }
        metadata.get("properties").forEach(it -> properties.put(it.get("name").asText(), it));
    }

    @Test
    void everyProperty_hasADescription() {
        assertThat(properties).hasSizeGreaterThan(150);
        assertThat(properties.values())
                .allSatisfy(it -> assertThat(it.path("description").asText())
                        .as(it.toString())
                        .matches("(?s).*\\w.*\\."));
    }

    @Test
    void defaultsOfRetries_areTheClients() {
        POLICIES.forEach((api, policy) -> {
            assertThat(value(api, "retry.max-attempts").asInt()).isEqualTo(policy.maxAttempts());
            assertThat(value(api, "retry.multiplier").asDouble()).isEqualTo(policy.multiplier());
            assertThat(value(api, "retry.jitter").asDouble()).isEqualTo(policy.jitter());
            assertThat(duration(api, "retry.initial-backoff")).isEqualTo(policy.initialBackoff());
            assertThat(duration(api, "retry.max-backoff")).isEqualTo(policy.maxBackoff());
            assertThat(duration(api, "retry.max-server-delay")).isEqualTo(policy.maxServerDelay());
            assertThat(duration(api, "total-timeout")).isEqualTo(policy.totalTimeout());
        });
    }

    @Test
    void everyValueThatHasADefault_showsIt() {
        assertThat(properties.keySet().stream()
                        .filter(name -> name.startsWith("faultline.partner."))
                        .filter(name -> properties.get(name).get("defaultValue") == null)
                        .map(name -> name.substring("faultline.partner.".length())))
                .containsExactlyInAnyOrder(
                        "api-key",
                        "clients",
                        "headers",
                        "proxy.host",
                        "proxy.password",
                        "proxy.port",
                        "proxy.user",
                        "user-agent-suffix",
                        "webhooks.secrets");
    }

    private Duration duration(String api, String name) {
        return DurationStyle.detectAndParse(value(api, name).asText());
    }

    private JsonNode value(String api, String name) {
        return Optional.ofNullable(
                        properties.get("faultline." + api + "." + name).get("defaultValue"))
                .orElseThrow();
    }
}
