package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CategoryTest {

    @ParameterizedTest
    @CsvSource({
        "301, INVALID_REQUEST",
        "307, INVALID_REQUEST",
        "400, INVALID_REQUEST",
        "401, AUTHENTICATION",
        "402, PERMISSION",
        "403, PERMISSION",
        "404, NOT_FOUND",
        "405, INVALID_REQUEST",
        "408, INVALID_REQUEST",
        "409, CONFLICT",
        "410, NOT_FOUND",
        "412, PRECONDITION",
        "413, INVALID_REQUEST",
        "415, INVALID_REQUEST",
        "418, INVALID_REQUEST",
        "422, INVALID_REQUEST",
        "428, PRECONDITION",
        "429, THROTTLED",
        "451, PERMISSION",
        "499, INVALID_REQUEST",
        "500, SERVER_FAULT",
        "501, SERVER_FAULT",
        "502, SERVER_FAULT",
        "503, SERVER_FAULT",
        "504, SERVER_FAULT",
        "529, SERVER_FAULT",
        "599, SERVER_FAULT",
        "999, SERVER_FAULT",
    })
    void ofStatus_theNearestCategory(int status, Category expected) {
        assertThat(Category.ofStatus(status)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void remedy_oneSentence(Category category) {
        assertThat(category.remedy()).matches("[A-Z].*[a-z]\\.").hasSizeLessThan(120);
    }

    @Test
    void outcome_ofTwoAttempts_theOneThatLeavesMoreBehind() {
        assertThat(Outcome.NOT_PROCESSED.and(Outcome.NOT_PROCESSED)).isEqualTo(Outcome.NOT_PROCESSED);
        assertThat(Outcome.NOT_PROCESSED.and(Outcome.UNKNOWN)).isEqualTo(Outcome.UNKNOWN);
        assertThat(Outcome.UNKNOWN.and(Outcome.NOT_PROCESSED)).isEqualTo(Outcome.UNKNOWN);
        assertThat(Outcome.PROCESSED.and(Outcome.UNKNOWN)).isEqualTo(Outcome.PROCESSED);
        assertThat(Outcome.UNKNOWN.and(Outcome.PROCESSED)).isEqualTo(Outcome.PROCESSED);
    }
}
