package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenEnumTest {

    enum Size {
        SMALL,
        EXTRA_LARGE
    }

    @Test
    void known_constantAndText() {
        OpenEnum<Size> size = OpenEnum.of(Size.class, "extra_large");

        assertThat(size.known()).hasValue(Size.EXTRA_LARGE);
        assertThat(size.value()).isEqualTo("extra_large");
        assertThat(size).hasToString("extra_large");
        assertThat(size.is(Size.EXTRA_LARGE)).isTrue();
        assertThat(size.is(Size.SMALL)).isFalse();
        assertThat(size.or(Size.SMALL)).isEqualTo(Size.EXTRA_LARGE);
    }

    enum Agent implements WireName {
        SINGLE_PROMPT("Single_Prompt_Agent"),
        FLOW("flow");

        private final String wireName;

        Agent(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXTRA_LARGE", "extra-large", "ExtraLarge", "extraLarge", "extralarge"})
    void known_howeverItIsSpelt(String sent) {
        OpenEnum<Size> size = OpenEnum.of(Size.class, sent);

        assertThat(size.known()).hasValue(Size.EXTRA_LARGE);
        assertThat(size.value()).isEqualTo(sent);
    }

    @Test
    void wireName_isTheConstantsOwn() {
        assertThat(OpenEnum.of(Agent.SINGLE_PROMPT).value()).isEqualTo("Single_Prompt_Agent");
        assertThat(OpenEnum.of(Agent.class, "Single_Prompt_Agent").known()).hasValue(Agent.SINGLE_PROMPT);
        assertThat(OpenEnum.of(Agent.class, "singlePromptAgent").known()).hasValue(Agent.SINGLE_PROMPT);
        assertThat(OpenEnum.of(Agent.class, "single_prompt").known()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "medium", " small", "smaller", "extra large"})
    void unknown_textOnlyExactlyAsSent(String sent) {
        OpenEnum<Size> size = OpenEnum.of(Size.class, sent);

        assertThat(size.known()).isEmpty();
        assertThat(size.value()).isEqualTo(sent);
        assertThat(size.is(Size.SMALL)).isFalse();
        assertThat(size.or(Size.SMALL)).isEqualTo(Size.SMALL);
    }

    @Test
    void absent_canBeAskedAsAnyOther() {
        OpenEnum<Size> size = OpenEnum.absent();

        assertThat(size.isPresent()).isFalse();
        assertThat(size.is(Size.SMALL)).isFalse();
        assertThat(size.known()).isEmpty();
        assertThat(size.or(Size.SMALL)).isEqualTo(Size.SMALL);
        assertThat(size.value()).isEmpty();
        assertThat(size).isEqualTo(OpenEnum.of(Size.class, "")).hasToString("");
        assertThat(OpenEnum.of(Size.class, "medium").isPresent()).isTrue();
        assertThat(OpenEnum.of(Size.SMALL).isPresent()).isTrue();
    }

    @Test
    void equals_byTextAndConstant() {
        assertThat(OpenEnum.of(Size.SMALL))
                .isEqualTo(OpenEnum.of(Size.class, "small"))
                .hasSameHashCodeAs(OpenEnum.of(Size.class, "small"))
                .isNotEqualTo(OpenEnum.of(Size.EXTRA_LARGE))
                .isNotEqualTo(OpenEnum.of(Size.class, "Small"))
                .isNotEqualTo("small");
        assertThat(OpenEnum.of(Size.class, "medium")).isEqualTo(OpenEnum.of(Size.class, "medium"));
    }

    @Test
    void serialization_roundTrip() throws Exception {
        for (OpenEnum<Size> size : List.of(OpenEnum.of(Size.SMALL), OpenEnum.of(Size.class, "medium"))) {
            OpenEnum<Size> copy = Serialized.copy(size);

            assertThat(copy).isEqualTo(size);
            assertThat(copy.known()).isEqualTo(size.known());
        }
    }

    @Test
    void wireName_doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr"));
            assertThat(OpenEnum.wireName(Decision.BACKOFF)).isEqualTo("backoff");
            assertThat(OpenEnum.wireName(Category.INVALID_REQUEST)).isEqualTo("invalid_request"); // with a dotted i
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void noText_rejected() {
        assertThatNullPointerException().isThrownBy(() -> OpenEnum.of(Size.class, null));
    }
}
