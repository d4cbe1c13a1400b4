package dev.faultline.interviews;

import dev.faultline.core.ImportOptions;
import dev.faultline.core.JsonResult;
import org.jspecify.annotations.Nullable;

/** How candidates are imported by {@link Candidates#importAll}. */
public final class CandidateImportOptions extends ImportOptions<JsonResult, CandidateImportOptions> {

    private @Nullable Boolean skipAnalysis;

    CandidateImportOptions() {
        super(CandidateOperations.BULK);
    }

    /**
     * Skips the analysis of all CVs.
     *
     * @param skipAnalysis default as each candidate has it
     */
    public CandidateImportOptions skipAnalysis(boolean skipAnalysis) {
        this.skipAnalysis = skipAnalysis;
        return this;
    }

    @Nullable
    Boolean skipsAnalysis() {
        return skipAnalysis;
    }
}
