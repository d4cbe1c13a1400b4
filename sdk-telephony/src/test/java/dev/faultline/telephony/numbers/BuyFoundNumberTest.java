package dev.faultline.telephony.numbers;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.Outcome;
import dev.faultline.core.TransportException;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.numbers.AvailablePhoneNumbers.AvailablePhoneNumber;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import dev.faultline.testkit.TestResults;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A number is rented by what the search returned; the provider comes from the price list. */
@FaultlineTest
class BuyFoundNumberTest {

    private static final String SEARCH = "/organization-phone-numbers/plivo-numbers";
    private static final String PURCHASE = "/organization-phone-numbers/purchase";

    private static String price(String provider, String country) {
        return "{\"telephony_provider_id\":\"" + provider + "\",\"country_iso\":\"" + country
                + "\",\"credit_cost\":\"2\"}";
    }

    private static AvailablePhoneNumber found(String number, String country) {
        return TestResults.read(
                AvailablePhoneNumber.class, "{\"number\":\"" + number + "\",\"country_iso\":\"" + country + "\"}");
    }

    private static PurchasedPhoneNumber buy(Surface surface, TelephonyClient telephony, AvailablePhoneNumber number) {
        return SurfaceCalls.call(
                surface,
                telephony,
                c -> c.phoneNumbers().purchase(number),
                c -> c.phoneNumbers().purchase(number));
    }

    static Stream<Object[]> countries() {
        return Surface.with(Stream.of("US", "us", "USA"));
    }

    @ParameterizedTest
    @MethodSource("countries")
    void numberOfTheSearch_isRentedInOneCall(Surface surface, String priced, FaultServer server, FakeClock clock) {
        server.on(GET, SEARCH)
                .succeed("{\"objects\":[{\"number\":\"14155550100\",\"country_iso\":\"US\"}],\"meta\":{}}");
        server.on(GET, "/phone-number-pricing")
                .succeed("[" + price("tp_9", "GB") + "," + price("tp_1", priced) + "," + price("tp_1", priced) + "]");
        server.on(POST, PURCHASE)
                .respond(429, "{}")
                .retryAfter(1)
                .then()
                .respond(201, "{\"phoneNumber\":\"+14155550100\",\"status\":\"active\"}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            AvailablePhoneNumbers search = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.phoneNumbers().searchAvailable("US"),
                    c -> c.phoneNumbers().searchAvailable("US"));

            assertThat(buy(surface, telephony, search.numbers().get(0)).status())
                    .isEqualTo(OpenEnum.of(PurchasedPhoneNumber.Status.ACTIVE));
        }
        assertThat(server.requests().get(3).text())
                .isEqualTo("{\"phoneNumber\":\"+14155550100\",\"telephonyProviderId\":\"tp_1\",\"countryISO\":\"US\"}");
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void lostResponse_isNotBoughtAgain(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/phone-number-pricing").succeed("{\"data\":[" + price("tp_1", "US") + "],\"statusCode\":200}");
        server.on(POST, PURCHASE).reset();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class, () -> buy(surface, telephony, found("14155550100", "US")));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.verification())
                    .hasValueSatisfying(hint -> assertThat(hint).contains("phoneNumbers().list(..)"));
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void priceThatIsNotTheOne_isNotGuessed(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/phone-number-pricing")
                .succeed("[" + price("tp_1", "US") + "," + price("tp_2", "US") + "]")
                .times(2);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> buy(surface, telephony, found("14155550100", "US")))
                    .withMessage("nothing was rented, several providers have a price for US: choose one with"
                            + " PhoneNumberPurchase.of(number, price) of [tp_1, tp_2]");
            assertThatIllegalStateException()
                    .isThrownBy(() -> buy(surface, telephony, found("442071838750", "GB")))
                    .withMessage("nothing was rented, no provider has a price for GB");
        }
        assertThat(server.requests()).extracting(SeenRequest::method).containsOnly("GET");
    }

    @ParameterizedTest
    @CsvSource({"anonymous, US, number is not valid", "14155550100, '', country_iso of the number is blank"})
    void numberThatCannotBeBought_isRejectedAtOnce(
            String number, String country, String fault, FaultServer server, FakeClock clock) {
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            for (Surface surface : Surface.values()) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> buy(surface, telephony, found(number, country)))
                        .withMessageStartingWith(fault);
            }
        }
        assertThat(server.requests()).isEmpty();
    }
}
