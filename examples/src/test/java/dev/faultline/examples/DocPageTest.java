package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocPageTest {

    private static final String WRITE = "faultline.docs";

    @TempDir
    private Path folder;

    private String before = "";

    /** The build itself may have been told to write pages. */
    @BeforeEach
    void onlyCompare() {
        before = System.getProperty(WRITE, "");
        System.clearProperty(WRITE);
    }

    @AfterEach
    void restore() {
        System.setProperty(WRITE, before);
    }

    @Test
    void check_samePage_passes() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "one\ntwo\n");

        assertThatCode(() -> DocPage.check(page, "one\ntwo\n")).doesNotThrowAnyException();
    }

    @Test
    void check_otherPage_failsWithTheFirstLineThatDiffers() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "one\ntwo\nthree\n");

        assertThatThrownBy(() -> DocPage.check(page, "one\n2\n3\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(page + " differs from the code at its line 2, which should be: 2;"
                        + " -Dfaultline.docs=write writes it anew");
        assertThatThrownBy(() -> DocPage.check(page, "one"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("line 2, which should be: no more");
        assertThat(page).hasContent("one\ntwo\nthree\n");
    }

    @Test
    void check_missingPage_fails() {
        assertThatThrownBy(() -> DocPage.check(folder.resolve("none.md"), "one\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("line 1, which should be: one");
    }

    @Test
    void check_toldToWrite_writesThePageAnew() {
        System.setProperty(WRITE, "write");
        Path page = folder.resolve("errors").resolve("page.md");

        DocPage.check(page, "one\n");

        assertThat(page).hasContent("one\n");
    }
}
