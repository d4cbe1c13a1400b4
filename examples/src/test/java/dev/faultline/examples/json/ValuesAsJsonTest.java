package dev.faultline.examples.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.faultline.core.FieldError;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.partner.Application;
import dev.faultline.partner.ApplicationStatus;
import dev.faultline.partner.PartnerError;
import dev.faultline.sequences.jobs.BackgroundJob;
import dev.faultline.telephony.PhoneNumber;
import dev.faultline.testkit.TestExceptions;
import dev.faultline.testkit.TestResults;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The values in results and exceptions, by themselves and in what a controller returns. */
class ValuesAsJsonTest {

    record WireResponse(
            Application application, JsonValue more, OpenEnum<ApplicationStatus> status, List<FieldError> errors) {}

    @ParameterizedTest
    @EnumSource
    void fieldErrorsOfAnException(Mappers mapper) {
        List<FieldError> errors =
                TestExceptions.of(PartnerError.VALIDATION_ERROR).fieldErrors();
        assertThat(errors).isNotEmpty();

        String written = mapper.write(errors);

        FieldError first = errors.get(0);
        assertThat(JsonValue.parse(written).get(0))
                .isEqualTo(JsonValue.parse("{\"field\":\"" + first.field() + "\",\"code\":\""
                        + first.code().orElseThrow() + "\",\"message\":\"" + first.message() + "\"}"));
        assertThat(mapper.read(written, new TypeReference<List<FieldError>>() {}))
                .isEqualTo(errors);
        assertThat(mapper.write(new FieldError("email", null, "wrong")))
                .isEqualTo("{\"field\":\"email\",\"message\":\"wrong\"}");
    }

    @ParameterizedTest
    @EnumSource
    void jsonValue(Mappers mapper) {
        String json = "{\"n\":null,\"a\":[1,2.5,12345678901234567890,\"\",true,null,{}]}";

        assertThat(mapper.write(JsonValue.parse(json))).isEqualTo(json);
        assertThat(mapper.read(json, JsonValue.class)).isEqualTo(JsonValue.parse(json));
        assertThat(mapper.read("2.50", JsonValue.class))
                .isEqualTo(JsonValue.parse("2.5"))
                .hasSameHashCodeAs(JsonValue.parse("25e-1"));
        assertThat(mapper.write(JsonValue.missing())).isEqualTo("null");
    }

    @ParameterizedTest
    @EnumSource
    void openEnum_knownAndNewer(Mappers mapper) {
        TypeReference<List<OpenEnum<ApplicationStatus>>> type = new TypeReference<>() {};
        List<OpenEnum<ApplicationStatus>> values =
                List.of(OpenEnum.of(ApplicationStatus.RECEIVED), OpenEnum.of(ApplicationStatus.class, "pondered"));

        String written = mapper.write(values);

        assertThat(written).isEqualTo("[\"received\",\"pondered\"]");
        List<OpenEnum<ApplicationStatus>> read = mapper.read(written, type);
        assertThat(read).isEqualTo(values);
        assertThat(read.get(0).is(ApplicationStatus.RECEIVED)).isTrue();
        assertThat(read.get(0).is(ApplicationStatus.ACCEPTED)).isFalse();
        assertThat(read.get(0).or(ApplicationStatus.ACCEPTED)).isEqualTo(ApplicationStatus.RECEIVED);
        assertThat(read.get(1).or(ApplicationStatus.ACCEPTED)).isEqualTo(ApplicationStatus.ACCEPTED);
    }

    @ParameterizedTest
    @EnumSource
    void phoneNumberAndJob(Mappers mapper) {
        PhoneNumber number = PhoneNumber.of("+14155550123");
        BackgroundJob job = new BackgroundJob("17", "/v3/background-jobs/17");

        assertThat(mapper.write(number)).isEqualTo("\"+14155550123\"");
        assertThat(mapper.read("\"+14155550123\"", PhoneNumber.class)).isEqualTo(number);
        assertThatThrownBy(() -> mapper.read("\"4155550123\"", PhoneNumber.class))
                .hasMessageContaining("country code is missing");
        assertThat(mapper.read(mapper.write(job), BackgroundJob.class)).isEqualTo(job);
    }

    @ParameterizedTest
    @EnumSource
    void withinWhatAControllerReturns(Mappers mapper) {
        WireResponse reply = new WireResponse(
                TestResults.read(Application.class, "{\"id\":\"a\",\"status\":\"received\",\"newer\":null}"),
                JsonValue.parse("[null,7]"),
                OpenEnum.of(ApplicationStatus.ACCEPTED),
                List.of());

        String written = mapper.write(reply);

        assertThat(JsonValue.parse(written))
                .isEqualTo(JsonValue.parse("{\"application\":{\"id\":\"a\",\"status\":\"received\",\"newer\":null},"
                        + "\"more\":[null,7],\"status\":\"accepted\",\"errors\":[]}"));
        assertThat(mapper.read(written, WireResponse.class)).isEqualTo(reply);
    }

    @ParameterizedTest
    @EnumSource
    void resultThatLacksWhatItNeeds_isRejected(Mappers mapper) {
        assertThatThrownBy(() -> mapper.read("{\"status\":\"received\"}", Application.class))
                .hasMessageContaining("id is missing");
    }
}
