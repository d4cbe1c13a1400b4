package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.Category;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryAdvice;
import dev.faultline.sequences.contacts.ContactError;
import dev.faultline.sequences.email.EmailAccountError;
import dev.faultline.sequences.enrolment.SequenceContactError;
import dev.faultline.sequences.linkedin.LinkedInAccountError;
import dev.faultline.sequences.lists.ContactBlacklistRuleError;
import dev.faultline.sequences.sequence.SequenceActionError;
import dev.faultline.sequences.sequence.SequenceFolderError;
import dev.faultline.sequences.steps.SequenceStepError;
import dev.faultline.sequences.templates.EmailTemplateError;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables against the vendor's error page. */
class SequencesErrorTableTest {

    private static final Pattern INTERNAL_FAILURE = Pattern.compile(
            "internal|unknown$|^unknown |send\\w*_failed|after all|no reason|tell reply", Pattern.CASE_INSENSITIVE);

    static List<Catalogue.Line> lines() {
        return Catalogue.lines();
    }

    static Stream<SequencesErrorCode> errors() {
        return Stream.concat(
                Arrays.stream(SequencesDomain.values()).flatMap(domain -> domain.errors().stream()),
                Arrays.stream(SequencesError.values()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void eachDocumentedCode_isALineOfItsDomain(Catalogue.Line documented) {
        List<SequencesErrorCode> found = documented.constant().errors().stream()
                .filter(error -> error.code().equals(documented.code()))
                .toList();

        assertThat(found).hasSize(1);
        SequencesErrorCode line = found.get(0);
        assertThat(documented.constant().title()).isEqualTo(documented.domain());
        assertThat(line.domain()).isEqualTo(documented.constant());
        assertThat(line.name().replace("_", "")).isEqualToIgnoringCase(documented.name());
        assertThat(line.status()).isEqualTo(documented.status());
        assertThat(line.category()).isEqualTo(Category.ofStatus(documented.status()));
        assertThat(line.retryAdvice()).isEqualTo(RetryAdvice.NEVER);
        assertThat(line.outcome()).isEqualTo(documented.outcome());
        assertThat(line.type()).isEqualTo(documented.exception()).isFinal();
        assertThat(line.type().getSuperclass()).isEqualTo(documented.general());
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_REQUEST, 400, NEVER, NOT_PROCESSED",
        "UNAUTHORIZED, 401, NEVER, NOT_PROCESSED",
        "FORBIDDEN, 403, NEVER, NOT_PROCESSED",
        "NOT_FOUND, 404, NEVER, NOT_PROCESSED",
        "CONFLICT, 409, NEVER, NOT_PROCESSED",
        "THROTTLED, 429, AFTER_DELAY, NOT_PROCESSED",
        "SERVER_FAULT, 500, BACKOFF, UNKNOWN",
    })
    void whatNoDomainHas_isByItsStatus(SequencesError line, int status, RetryAdvice advice, Outcome outcome) {
        assertThat(line.status()).isEqualTo(status);
        assertThat(line.code()).isEqualTo(Integer.toString(status));
        assertThat(line.retryAdvice()).isEqualTo(advice);
        assertThat(line.outcome()).isEqualTo(outcome);
    }

    @Test
    void theTables_haveNoOtherLines() {
        assertThat(Catalogue.lines()).hasSize(149);
        assertThat(Arrays.stream(SequencesDomain.values())
                        .mapToInt(domain -> domain.errors().size()))
                .hasSize(19);
        assertThat(Arrays.stream(SequencesDomain.values())
                        .mapToInt(domain -> domain.errors().size())
                        .sum())
                .isEqualTo(149);
    }

    @Test
    void domainClasses_areConcreteAndSealedBelowTheRoot() {
        Class<?>[] below = SequencesException.class.getPermittedSubclasses();

        assertThat(below).hasSize(20).allMatch(Class::isSealed);
        assertThat(below).noneMatch(type -> Modifier.isAbstract(type.getModifiers()));
        assertThat(Modifier.isAbstract(SequencesException.class.getModifiers())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void remedies_areOneSentenceEachAndDifferWithinATable(SequencesDomain domain) {
        assertThat(domain.errors())
                .extracting(SequencesErrorCode::remedy)
                .doesNotHaveDuplicates()
                .allMatch(remedy -> remedy.endsWith(".") && remedy.indexOf(". ") < 0);
    }

    @ParameterizedTest
    @MethodSource("errors")
    void exampleException_isOfTheLinesType(SequencesErrorCode line) {
        SequencesException example = line.exampleException();

        assertThat(example).isExactlyInstanceOf(line.type());
        assertThat(example.error().orElseThrow()).isSameAs(line);
        assertThat(example.domain().orElse(null)).isEqualTo(line.domain());
        assertThat(example.status()).isEqualTo(line.status());
        assertThat(example.remedy()).isEqualTo(line.remedy());
    }

    /** Such a code says that the server failed midway, whatever its status: what was sent may be sent twice. */
    @ParameterizedTest
    @MethodSource("errors")
    void badRequestOfAnInternalFailure_isNeverCalledNotProcessed(SequencesErrorCode line) {
        String text = line.name() + " " + line.remedy();
        boolean internal = INTERNAL_FAILURE.matcher(text).find();

        assertThat(line.outcome() == Outcome.UNKNOWN).isEqualTo(internal || line.status() >= 500);
    }

    @Test
    void linesOfAllTables_tellTheirOutcomes() {
        assertThat(errors().filter(line -> line.outcome() == Outcome.UNKNOWN))
                .containsExactly(
                        SequenceActionError.UNKNOWN,
                        SequenceStepError.INTERNAL_ERROR,
                        SequenceContactError.INTERNAL_ERROR,
                        ContactError.EMAIL_SENDING_FAILED,
                        EmailAccountError.INTERNAL_ERROR,
                        EmailTemplateError.SEND_TEST_FAILED,
                        LinkedInAccountError.INTERNAL_ERROR,
                        SequencesError.SERVER_FAULT);
        assertThat(errors()).noneMatch(line -> line.outcome() == Outcome.PROCESSED);
    }

    /** A code of the same name is of the same kind in every domain, and so is one whose name ends in it. */
    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, .*NOT_FOUND|NOT_IN_SEQUENCE",
        "FORBIDDEN, FORBIDDEN|.*NOT_ALLOWED|.*NOT_ACCESSIBLE|.*DISABLED|.*READ_ONLY|DELETE_REJECTED",
        "DUPLICATE, DUPLICATE.*|.*ALREADY_.*",
        "PAGINATION, INVALID_PAGINATION",
        "QUOTA, .*LIMIT_(EXCEEDED|REACHED)",
        "FAILED, INTERNAL_ERROR|UNKNOWN|SERVER_FAULT|.*(SENDING|TEST|CONNECTION|PAYMENT)_FAILED",
        "UNAUTHORIZED, UNAUTHORIZED",
        "THROTTLED, THROTTLED",
        "OTHER, COMMON|NOT_ADDED|CONTACT_NOT_PROCESSED",
    })
    void kinds_uniteTheCodesOfAName(SequencesException.Kind kind, String names) {
        assertThat(errors().filter(line -> line.name().matches(names)))
                .isNotEmpty()
                .allMatch(line -> line.kind() == kind);
        assertThat(errors().filter(line -> line.kind() == kind))
                .allMatch(line -> line.name().matches(names));
    }

    @Test
    void kinds_doNotContradictStatuses() {
        assertThat(errors().filter(line -> line.status() == 403))
                .allMatch(line -> line.kind() == SequencesException.Kind.FORBIDDEN);
        assertThat(errors().filter(line -> line.status() == 404))
                .allMatch(line -> line.kind() == SequencesException.Kind.NOT_FOUND);
        assertThat(errors().filter(line -> line.name().startsWith("INVALID_") && line.status() == 400))
                .allMatch(line -> line.kind() == SequencesException.Kind.INVALID_INPUT
                        || line.kind() == SequencesException.Kind.PAGINATION);
        assertThat(errors().map(SequencesErrorCode::kind)).contains(SequencesException.Kind.values());
    }

    @ParameterizedTest
    @MethodSource("errors")
    void kind_isThatOfTheLine(SequencesErrorCode line) {
        assertThat(line.exampleException().kind()).isEqualTo(line.kind());
    }

    @Test
    void examples_areProblemDetails() {
        assertThat(SequenceFolderError.DUPLICATE_NAME.example().headers())
                .containsEntry("Content-Type", "application/problem+json");
        assertThat(SequenceFolderError.DUPLICATE_NAME.example().body())
                .isEqualTo("{\"title\":\"Conflict\",\"status\":409,\"detail\":\"an example of DUPLICATE_NAME\","
                        + "\"errorCode\":2}");
    }

    @Test
    void irregularities_areAsDocumented() {
        assertThat(List.of(
                        SequenceStepError.INTERNAL_ERROR,
                        SequenceContactError.INTERNAL_ERROR,
                        EmailAccountError.INTERNAL_ERROR,
                        LinkedInAccountError.INTERNAL_ERROR))
                .extracting(SequencesErrorCode::status)
                .containsOnly(400);
        assertThat(ContactError.DUPLICATE.category()).isEqualTo(Category.INVALID_REQUEST);
        assertThat(ContactBlacklistRuleError.DUPLICATE.category()).isEqualTo(Category.CONFLICT);
        assertThat(EmailAccountError.LIMIT_REACHED.status()).isEqualTo(409);
        assertThat(LinkedInAccountError.LIMIT_REACHED.status()).isEqualTo(400);
        assertThat(Arrays.stream(SequencesDomain.values())
                        .filter(domain -> domain.errors().stream()
                                .anyMatch(error -> error.code().equals("0"))))
                .containsExactly(SequencesDomain.SEQUENCE_ACTIONS);
    }
}
