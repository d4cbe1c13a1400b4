package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CooldownException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A provider's own limit holds back the end user who met it, the platform's the whole key. */
@FaultlineTest
class CrmCooldownTest {

    private static final String PAGE = "{\"data\":[]}";

    @ParameterizedTest
    @EnumSource
    void providerRateLimited_holdsBackThatConnectionOnly(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact")
                .fail(CrmError.PROVIDER_RATE_LIMITED)
                .retryAfter(30)
                .then()
                .succeed(PAGE);
        try (CrmClient crm = once(server, clock)) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            SdkException first = catchThrowableOfType(SdkException.class, () -> Samples.listContacts(surface, hubspot));
            assertThat(first).isInstanceOf(CrmException.ProviderRateLimited.class);

            CooldownException held =
                    catchThrowableOfType(CooldownException.class, () -> Samples.listContacts(surface, hubspot));
            assertThat(held.scope()).isEqualTo(Samples.connection("hubspot"));
            assertThat(held.until()).isEqualTo(clock.now().plusSeconds(30));
            assertThat(held.lastFailure()).containsSame(first);
            Samples.listContacts(surface, crm.connection("user-2", "hubspot"));
            for (String other : List.of("pipedrive", "salesforce")) {
                Samples.listContacts(surface, crm.connection(END_USER, other));
            }

            assertThat(server.requests())
                    .extracting(request -> request.query("provider").orElseThrow())
                    .containsExactly("hubspot", "hubspot", "pipedrive", "salesforce");
            clock.advance(Duration.ofSeconds(30));
            CrmConnection patient = hubspot.with(
                    options -> options.retryPolicy(RetryPolicy.builder().build()));
            assertThat(Samples.listContacts(surface, patient).items()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void platform429_holdsBackTheWholeKey(Surface surface, FaultServer server, FakeClock clock) {
        // the vendor's sample of it has no code
        server.on(HttpMethod.GET, "/crm/contact")
                .respond(429, "{\"success\":false,\"statusCode\":429,\"message\":\"wait 12 s\"}")
                .retryAfter(12)
                .then()
                .succeed(PAGE)
                .always();
        try (CrmClient crm = once(server, clock)) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            SdkException first = catchThrowableOfType(SdkException.class, () -> Samples.listContacts(surface, hubspot));
            assertThat(first).isInstanceOf(CrmException.RateLimited.class);

            CrmConnection pipedrive = crm.connection(END_USER, "pipedrive");
            NewConnectToken token = NewConnectToken.of(END_USER);
            CooldownException other =
                    catchThrowableOfType(CooldownException.class, () -> Samples.listContacts(surface, pipedrive));
            CooldownException noProvider = catchThrowableOfType(
                    CooldownException.class,
                    () -> Samples.call(
                            surface,
                            crm,
                            c -> c.connectTokens().create(token),
                            c -> c.connectTokens().create(token)));

            assertThat(List.of(other, noProvider)).allSatisfy(held -> {
                assertThat(held.scope()).isEqualTo("the API key");
                assertThat(held.until()).isEqualTo(clock.now().plusSeconds(12));
                assertThat(held.lastFailure()).containsSame(first);
            });
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void spentLimitOnASuccess_holdsBackTheWholeKey(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact")
                .succeed(PAGE)
                .rateLimit(100, 0, clock.now().plusSeconds(40));
        try (CrmClient crm = once(server, clock)) {
            CrmPage<Contact> page = Samples.listContacts(surface, crm.connection(END_USER, "hubspot"));
            assertThat(page.rateLimit().remaining()).hasValue(0);

            CrmConnection pipedrive = crm.connection(END_USER, "pipedrive");
            CooldownException held =
                    catchThrowableOfType(CooldownException.class, () -> Samples.listContacts(surface, pipedrive));

            assertThat(held.scope()).isEqualTo("the API key");
            assertThat(held.until()).isEqualTo(clock.now().plusSeconds(40));
        }
    }

    private static CrmClient once(FaultServer server, FakeClock clock) {
        return Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build();
    }
}
