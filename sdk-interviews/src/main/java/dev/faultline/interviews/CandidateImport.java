package dev.faultline.interviews;

import dev.faultline.core.ApiException;
import dev.faultline.core.FieldError;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.ImportTarget;
import dev.faultline.core.internal.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bulk import of one job position as the target of any number of candidates. */
final class CandidateImport implements ImportTarget<NewCandidate, JsonResult> {

    /** The form of a detail is not documented: this is the usual way to name an element of the request. */
    private static final Pattern CANDIDATE = Pattern.compile("candidates\\W{1,2}(\\d{1,3})(?!\\d).*");

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
    public Operation<JsonResult> request(List<NewCandidate> rows, long from) {
        return operations.bulkImport(rows, options.skipsAnalysis());
    }

    @Override
    public Map<Long, ApiException> named(ApiException rejection, long from, int rows) {
        Map<Long, ApiException> named = new LinkedHashMap<>();
        for (FieldError error : rejection.fieldErrors()) {
            Matcher candidate = CANDIDATE.matcher(error.field());
            if (candidate.matches() && Integer.parseInt(candidate.group(1)) < rows) {
                named.put(from + Integer.parseInt(candidate.group(1)), rejection);
            }
        }
        return named;
    }
}
