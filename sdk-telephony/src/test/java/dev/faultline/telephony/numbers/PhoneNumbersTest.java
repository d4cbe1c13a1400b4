package dev.faultline.telephony.numbers;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.JsonResult;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.SdkException;
import dev.faultline.telephony.PhoneNumber;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.TelephonyError;
import dev.faultline.telephony.TelephonyException;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests and results of the operations on the workspace's numbers. */
@FaultlineTest
class PhoneNumbersTest {

    private static final String NUMBER = """
            {"id":"phn_1","phone_number":"+14155550100","provider":"plivo","status":"active","country_code":"US",
             "nickname":"Front desk","label":"x"}""";

    private static PhoneNumberPurchase.Builder purchase() {
        return PhoneNumberPurchase.builder("+14155550100", "tp_1", "us");
    }

    private static SipTrunk.Builder trunk() {
        return SipTrunk.builder("+14155550100", "sip.example.com:5060");
    }

    private static void checkNumber(OrganizationPhoneNumber number) {
        assertThat(number.id()).isEqualTo("phn_1");
        assertThat(number.phoneNumber()).isEqualTo(PhoneNumber.of("+14155550100"));
        assertThat(number.provider()).isEqualTo("plivo");
        assertThat(number.status()).isEqualTo("active");
        assertThat(number.countryCode()).isEqualTo("US");
        assertThat(number.nickname()).isEqualTo("Front desk");
        assertThat(number.json().get("label").asText()).contains("x");
        assertThat(number).hasToString("OrganizationPhoneNumber[id=phn_1, status=active]");
    }

    @ParameterizedTest
    @EnumSource
    void list_goesByTheTotal(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/organization-phone-numbers", "page", "1")
                .succeed("{\"items\":[" + NUMBER + "],\"total\":2,\"page\":1,\"limit\":1}");
        server.on(GET, "/organization-phone-numbers", "page", "2")
                .succeed(
                        "{\"items\":[{\"id\":\"phn_2\",\"phone_number\":\"sip:me\"}],\"total\":2,\"page\":2,\"limit\":1}");
        PhoneNumbersQuery query = PhoneNumbersQuery.builder().limit(1).build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            OrganizationPhoneNumber last = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.phoneNumbers().list(query).stream()
                            .reduce((first, second) -> second)
                            .orElseThrow(),
                    c -> c.phoneNumbers()
                            .list(query)
                            .thenCompose(page -> page.next().orElseThrow())
                            .thenApply(page -> page.items().get(0)));

            assertThat(last.id()).isEqualTo("phn_2");
            assertThat(last.phoneNumber()).isNull();
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(
                        "/organization-phone-numbers?page=1&limit=1", "/organization-phone-numbers?page=2&limit=1");
    }

    @ParameterizedTest
    @EnumSource
    void get_readsANumber(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/organization-phone-numbers/{id}").succeed(NUMBER);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            checkNumber(SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.phoneNumbers().get("phn_1"),
                    c -> c.phoneNumbers().get("phn_1")));
        }
        assertThat(server.requests().get(0).target()).isEqualTo("/organization-phone-numbers/phn_1");
    }

    @ParameterizedTest
    @EnumSource
    void searchAvailable_asksForACountry(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/organization-phone-numbers/plivo-numbers").succeed("""
                {"api_id":"a-1","objects":[{"number":"14155550100","type":"toll_free","monthly_rental_rate":"0.80000",
                  "setup_rate":"1","country_iso":"US","number_format":"E164","voice_enabled":true,"sms_enabled":false,
                  "mms_enabled":null},{"number":"14155550101","type":"national"}],"meta":{"total_count":2}}""");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            AvailablePhoneNumbers found = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.phoneNumbers().searchAvailable("us", AvailablePhoneNumbers.Type.TOLLFREE),
                    c -> c.phoneNumbers().searchAvailable("us", AvailablePhoneNumbers.Type.TOLLFREE));
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.phoneNumbers().searchAvailable("GB"),
                    c -> c.phoneNumbers().searchAvailable("GB"));

            assertThat(found.apiId()).isEqualTo("a-1");
            assertThat(found.meta().get("total_count").asNumber()).isPresent();
            AvailablePhoneNumbers.AvailablePhoneNumber number = found.numbers().get(0);
            assertThat(number.number()).isEqualTo("14155550100");
            assertThat(number.type()).isNotNull();
            assertThat(number.type().is(AvailablePhoneNumbers.Type.TOLLFREE)).isTrue();
            assertThat(number.monthlyRentalRate()).isEqualByComparingTo("0.8");
            assertThat(number.setupRate()).isEqualByComparingTo("1");
            assertThat(number.countryIso()).isEqualTo("US");
            assertThat(number.numberFormat()).isEqualTo("E164");
            assertThat(number.voiceEnabled()).isTrue();
            assertThat(number.smsEnabled()).isFalse();
            assertThat(number.mmsEnabled()).isNull();
            assertThat(found.numbers().get(1).type()).hasToString("national");
            assertThat(found).hasToString("AvailablePhoneNumbers[2]");
            assertThat(found.numbers().get(1).toString()).isEqualTo("AvailablePhoneNumber[type=national]");
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(
                        "/organization-phone-numbers/plivo-numbers?country_iso=US&type=tollfree",
                        "/organization-phone-numbers/plivo-numbers?country_iso=GB");
    }

    @ParameterizedTest
    @EnumSource
    void searchAvailable_withoutAList_isNoEmptyOne(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/organization-phone-numbers/plivo-numbers").succeed("{\"api_id\":\"a-1\"}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(catchThrowableOfType(
                            ResponseFormatException.class,
                            () -> SurfaceCalls.call(
                                    surface,
                                    telephony,
                                    c -> c.phoneNumbers().searchAvailable("US"),
                                    c -> c.phoneNumbers().searchAvailable("US"))))
                    .hasMessageContaining("objects is missing");
        }
    }

    static Stream<Object[]> statuses() {
        return Surface.with(Stream.of(200, 201));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void purchase_isDoneWith200And201(Surface surface, int status, FaultServer server, FakeClock clock) {
        server.on(POST, "/organization-phone-numbers/purchase")
                .respond(
                        status,
                        "{\"phoneNumber\":\"+14155550100\",\"status\":\"pending\",\"message\":\"m\","
                                + "\"organizationPhoneNumber\":" + NUMBER + "}")
                .then()
                .respond(status, "{\"status\":\"active\",\"organizationPhoneNumber\":{\"sip_trunk_enabled\":false}}");
        PhoneNumberPurchase purchase = purchase().build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            PurchasedPhoneNumber pending = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.phoneNumbers().purchase(purchase),
                    c -> c.phoneNumbers().purchase(purchase));
            PurchasedPhoneNumber active = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.phoneNumbers().purchase(purchase),
                    c -> c.phoneNumbers().purchase(purchase));

            assertThat(pending.response().status()).isEqualTo(status);
            assertThat(pending.phoneNumber()).isEqualTo(PhoneNumber.of("+14155550100"));
            assertThat(pending.status()).isEqualTo(OpenEnum.of(PurchasedPhoneNumber.Status.PENDING));
            assertThat(pending.message()).isEqualTo("m");
            assertThat(pending.organizationPhoneNumber()).isNotNull();
            checkNumber(pending.organizationPhoneNumber());
            assertThat(pending).hasToString("PurchasedPhoneNumber[status=pending]");
            assertThat(active.organizationPhoneNumber()).as("without an id").isNull();
            assertThat(active.json()
                            .get("organizationPhoneNumber")
                            .get("sip_trunk_enabled")
                            .asBoolean())
                    .contains(false);
        }
        assertThat(server.requests().get(0).text())
                .isEqualTo("{\"phoneNumber\":\"+14155550100\",\"telephonyProviderId\":\"tp_1\",\"countryISO\":\"US\"}");
    }

    /** A carrier that does not know the credentials says nothing about the vendor's API. */
    @ParameterizedTest
    @EnumSource
    void registrationsThatFail_keepNobodyFromCalling(Surface surface, FaultServer server, FakeClock clock) {
        String path = "/organization-phone-numbers/sip-trunks";
        server.on(POST, path).fail(TelephonyError.BAD_GATEWAY);
        server.on(POST, "/calls").respond(201, Samples.QUEUED);
        SipTrunk trunk = trunk().byAddress().build();
        RawRequest raw = RawRequest.post(path).json(trunk.fields());
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            for (int i = 0; i < 20; i++) {
                boolean byHand = i % 2 == 0;
                assertThat(catchThrowableOfType(
                                SdkException.class,
                                () -> SurfaceCalls.<Object>call(
                                        surface,
                                        telephony,
                                        c -> byHand
                                                ? c.execute(raw)
                                                : c.phoneNumbers().linkSipTrunk(trunk),
                                        c -> byHand
                                                ? c.execute(raw).thenApply(r -> (Object) r)
                                                : c.phoneNumbers()
                                                        .linkSipTrunk(trunk)
                                                        .thenApply(n -> (Object) n))))
                        .isNotNull();
            }

            assertThat(SurfaceCalls.create(surface, telephony).id()).isEqualTo("call_41");
            CircuitOpenException rejected = catchThrowableOfType(
                    CircuitOpenException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            telephony,
                            c -> c.phoneNumbers().linkSipTrunk(trunk),
                            c -> c.phoneNumbers().linkSipTrunk(trunk)));
            assertThat(rejected.scope()).isEqualTo("SIP registration");
        }
    }

    @ParameterizedTest
    @EnumSource
    void linkSipTrunk_inBothModes(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/organization-phone-numbers/sip-trunks").respond(201, NUMBER);
        SipTrunk byUser =
                trunk().userAndPassword("me", "s3cret").nickname("Front desk").build();
        SipTrunk byAddress = trunk().byAddress().build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            checkNumber(SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.phoneNumbers().linkSipTrunk(byUser),
                    c -> c.phoneNumbers().linkSipTrunk(byUser)));
            checkNumber(SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.phoneNumbers().linkSipTrunk(byAddress),
                    c -> c.phoneNumbers().linkSipTrunk(byAddress)));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::text)
                .containsExactly(
                        "{\"phoneNumber\":\"+14155550100\",\"terminationUri\":\"sip.example.com:5060\","
                                + "\"sipTrunkUserName\":\"me\",\"sipTrunkPassword\":\"s3cret\",\"authMode\":\"userpass\","
                                + "\"nickname\":\"Front desk\"}",
                        "{\"phoneNumber\":\"+14155550100\",\"terminationUri\":\"sip.example.com:5060\","
                                + "\"authMode\":\"ip\"}");
        assertThat(byUser.toString()).contains("sipTrunkPassword").doesNotContain("s3cret");
    }

    @ParameterizedTest
    @EnumSource
    void registrationThatFailed_isABadGatewayAndOpen(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/organization-phone-numbers/sip-trunks").fail(TelephonyError.BAD_GATEWAY);
        SipTrunk trunk = trunk().byAddress().build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            TelephonyException.BadGateway failure = catchThrowableOfType(
                    TelephonyException.BadGateway.class,
                    () -> SurfaceCalls.call(
                            surface,
                            telephony,
                            c -> c.phoneNumbers().linkSipTrunk(trunk),
                            c -> c.phoneNumbers().linkSipTrunk(trunk)));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.remedy()).contains("credentials of the SIP trunk", "409");
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void release_takesAnEmptyResponseOrAMessage(Surface surface, FaultServer server, FakeClock clock) {
        server.on(DELETE, "/organization-phone-numbers/{id}").succeed("").then().succeed("{\"message\":\"released\"}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            for (String message : new String[] {null, "released"}) {
                JsonResult confirmation = SurfaceCalls.call(
                        surface,
                        telephony,
                        c -> c.phoneNumbers().release("phn_1"),
                        c -> c.phoneNumbers().release("phn_1"));
                assertThat(confirmation.message()).isEqualTo(Optional.ofNullable(message));
            }
        }
        assertThat(server.requests()).allSatisfy(request -> {
            assertThat(request.target()).isEqualTo("/organization-phone-numbers/phn_1");
            assertThat(request.body()).isEmpty();
        });
    }

    // ---- input

    @ParameterizedTest
    @ValueSource(
            strings = {"sip:sip.example.com", "SIPS:sip.example.com", "me@sip.example.com", "sip.example.com/x", "a b"})
    void terminationUri_isAHost(String uri) {
        rejected("terminationUri is of another form", () -> SipTrunk.builder("+1415", uri));
    }

    @Test
    @SuppressWarnings("NullAway")
    void badInput_isRejectedByName(FaultServer server, FakeClock clock) {
        rejected("authMode is null", () -> trunk().build());
        rejected(
                "authMode is ip although there is a user",
                () -> trunk().userAndPassword("me", "s3cret").byAddress().build());
        rejected("terminationUri is null", () -> SipTrunk.builder("+1415", null));
        rejected("sipTrunkPassword is blank", () -> trunk().userAndPassword("me", ""));
        rejected("telephonyProviderId is null", () -> PhoneNumberPurchase.builder("+1415", null, "US"));
        rejected("countryISO is of another form", () -> PhoneNumberPurchase.builder("+1415", "tp_1", "+1"));
        rejected(
                "phoneNumber is not in the international format",
                () -> PhoneNumberPurchase.builder("4155550100", "tp_1", "US"));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            rejected("country_iso is null", () -> telephony.phoneNumbers().searchAvailable(null));
            rejected(
                    "country_iso is of another form",
                    () -> telephony.async().phoneNumbers().searchAvailable("Germany"));
            rejected(
                    "type is null",
                    () -> telephony.phoneNumbers().searchAvailable("US", (AvailablePhoneNumbers.Type) null));
            rejected("id is blank", () -> telephony.async().phoneNumbers().release(""));
        }
        assertThat(server.requests()).isEmpty();
    }

    private static void rejected(String message, ThrowingCallable input) {
        assertThatIllegalArgumentException().isThrownBy(input).withMessageStartingWith(message);
    }

    /** The names of the body are the vendor's, in all their casings. */
    @Test
    void builder_thatGoesOn_leavesWhatItBuiltAsItWas() {
        PhoneNumberPurchase.Builder builder = purchase();
        PhoneNumberPurchase first = builder.build();
        PhoneNumberPurchase second = builder.field("countryISO", "GB").build();

        assertThat(List.of(first.fields().get("countryISO"), second.fields().get("countryISO")))
                .containsExactly("US", "GB");
    }
}
