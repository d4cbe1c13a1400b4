package dev.faultline.interviews;

import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.ImportTarget;
import dev.faultline.core.internal.Operation;
import java.util.List;

/** The bulk import of one job position as the target of any number of candidates. */
final class CandidateImport implements ImportTarget<NewCandidate, JsonResult> {

    private final CandidateOperations operations;
    private final String name;
    private final CandidateImportOptions options;

    CandidateImport(CandidateOperations operations, String jobPositionId, CandidateImportOptions options) {
        this.operations = operations;
        name = "POST /candidates/bulk " + jobPositionId;
        this.options = options;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String member() {
        return "candidates";
    }

    @Override
    public Operation<JsonResult> request(List<NewCandidate> rows, long from) {
        return operations.bulkImport(rows, options.skipsAnalysis());
    }
}
