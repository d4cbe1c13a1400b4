package dev.faultline.telephony.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.JsonValue;
import dev.faultline.telephony.numbers.AvailablePhoneNumbers;
import dev.faultline.telephony.numbers.PhoneNumberPrice;
import dev.faultline.telephony.numbers.PhoneNumberPurchase;
import dev.faultline.testkit.TestResults;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shortcuts of agents and numbers, and functions that are sent as they were read. */
class AgentShortcutsTest {

    private static Agent agent(String versions) {
        return TestResults.read(Agent.class, "{\"id\":\"agent_7\",\"versions\":" + versions + "}");
    }

    @Test
    void liveAndDraft_areTheHighestOfTheirKind() {
        Agent agent = agent("""
                [{"version_number":1,"is_published":true,"title":"first"},
                 {"version_number":3,"is_published":true,"title":"live"},
                 {"version_number":2,"is_published":true,"title":"second"},
                 {"version_number":4,"is_published":false,"title":"draft"},{"title":"without a number"}]""");

        assertThat(agent.live().map(AgentVersion::versionNumber)).contains(3L);
        assertThat(agent.draft().map(AgentVersion::versionNumber)).contains(4L);
        assertThat(agent.title()).isEqualTo("live");
    }

    @Test
    void agentWithoutVersions_hasNeither() {
        Agent agent = agent("[]");
        assertThat(agent.live()).isEmpty();
        assertThat(agent.draft()).isEmpty();
        assertThat(agent.title()).isNull();
        assertThat(agent("[{\"version_number\":1,\"title\":\"new\"}]").title()).isEqualTo("new");
    }

    @Test
    void functionThatWasRead_isSentWithAllItsFields() {
        String read = "{\"displayName\":\"Hang up\",\"type\":\"newer\",\"config\":{\"a\":[1]},\"id\":null}";
        AgentFunction function = AgentFunction.of(JsonValue.parse(read));
        assertThat(JsonValue.of(function.fields())).isEqualTo(JsonValue.parse(read));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgentFunction.of(JsonValue.parse("[]")))
                .withMessageStartingWith("read is no JSON object");
    }

    @ParameterizedTest
    @CsvSource({
        "14155550123, US, US, ''",
        "+14155550123, us, USA, ''",
        "anonymous, US, US, number is not valid",
        "14155550123, GB, US, price is for US: give that of the number's country"
    })
    void purchase_isMadeOfANumberAndAPrice(String number, String country, String priceCountry, String fault) {
        AvailablePhoneNumbers.AvailablePhoneNumber available = TestResults.read(
                AvailablePhoneNumbers.AvailablePhoneNumber.class,
                "{\"number\":\"" + number + "\",\"country_iso\":\"" + country + "\"}");
        PhoneNumberPrice price = TestResults.read(
                PhoneNumberPrice.class,
                "{\"telephony_provider_id\":\"tp_1\",\"country_iso\":\"" + priceCountry + "\"}");
        if (fault.isEmpty()) {
            assertThat(JsonValue.of(PhoneNumberPurchase.of(available, price).fields()))
                    .isEqualTo(JsonValue.of(
                            Map.of("phoneNumber", "+14155550123", "telephonyProviderId", "tp_1", "countryISO", "US")));
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PhoneNumberPurchase.of(available, price))
                    .withMessageStartingWith(fault);
        }
    }
}
