package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each path of the reference, in all the forms in which a request can have it. */
class SequencesPathsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/sequences-paths.csv", numLinesToSkip = 1)
    void eachPath_belongsToItsDomain(String path, String domain) {
        SequencesDomain expected = domain.equals("none") ? null : SequencesDomain.valueOf(domain);
        String uuid = "0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f";
        for (String version : List.of("", "/v3", "/v4", "/v10")) {
            assertThat(SequencesPaths.domainOf(version + path)).isEqualTo(expected);
            assertThat(SequencesPaths.domainOf(version + path.replaceAll("\\{.*?}", "17")))
                    .isEqualTo(expected);
            assertThat(SequencesPaths.domainOf(version + path.replaceAll("\\{.*?}", uuid)))
                    .isEqualTo(expected);
            assertThat(SequencesPaths.domainOf(version + path + "/")).isEqualTo(expected);
        }
    }
}
