package dev.faultline.sequences.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.RawRequest;
import dev.faultline.sequences.SequencesDomain;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Each path of the reference, in all the forms in which a request can have it. */
class SequencesPathTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/sequences-paths.csv", numLinesToSkip = 1)
    void eachPath_belongsToItsDomain(String path, String domain) {
        SequencesDomain expected = domain.equals("none") ? null : SequencesDomain.valueOf(domain);
        String uuid = "0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f";
        for (String version : List.of("", "/v3", "/v4", "/v10")) {
            assertThat(domain(version + path)).isEqualTo(expected);
            assertThat(domain(version + path.replaceAll("\\{.*?}", "17"))).isEqualTo(expected);
            assertThat(domain(version + path.replaceAll("\\{.*?}", uuid))).isEqualTo(expected);
            assertThat(domain(version + path + "/")).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/sequences-paths.csv", numLinesToSkip = 1)
    void idsOfAnyForm_areIdsWhereATemplateSaysSo(String path, String domain) {
        SequencesDomain expected = domain.equals("none") ? null : SequencesDomain.valueOf(domain);
        RawRequest request = RawRequest.get("/V4.1" + path);
        for (String name : path.split("/")) {
            if (name.startsWith("{")) {
                request = request.path(name.substring(1, name.length() - 1), "a/b");
            }
        }

        assertThat(SequencesPath.of(request).domain()).isEqualTo(expected);
        assertThat(domain(path.toUpperCase(Locale.ROOT))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/v4/sequences/abc/start, SEQUENCE_ACTIONS",
        "/v4/sequences/abc/stats, SEQUENCES",
        "/v4/sequences/abc, ",
        "/v4/sequences/ai-sdr/start, ",
        "/v4/sequences/7/bulk-delete, ",
        "/v4/sequences/7/anything-new, ",
        "/v4/sequences/owner, ",
        "/v4/Contacts/5, CONTACTS",
        "/V4/contacts/5, CONTACTS",
        "/v3.1/contacts/5, CONTACTS",
        "/version4/contacts/5, ",
        "/v4/contacts/5/lists/6, CONTACT_LISTS",
    })
    void pathsThatNoPageHas_areOfTheDomainThatTheyAreBelow(String path, SequencesDomain domain) {
        assertThat(domain(path)).isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "/v4/sequences/{id}/stats, true",
        "/v3/Sequences/STATS, true",
        "/v3/reporting/emails, true",
        "/v3/contacts/stats, false",
        "/v3/sequences/7, false",
    })
    void statistics_haveATighterLimit(String path, boolean tight) {
        assertThat(SequencesPath.of(path).isTight()).isEqualTo(tight);
    }

    private static SequencesDomain domain(String path) {
        return SequencesPath.of(path).domain();
    }
}
