package dev.faultline.examples.testing;

import dev.faultline.core.FieldError;
import dev.faultline.core.NotSentException;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.partner.ApplicationReceipt;
import dev.faultline.partner.NewApplication;
import dev.faultline.partner.PartnerException;
import java.util.List;
import java.util.function.Function;

/** An application's own code, which the page on testing tests. */
// snippet: application
final class Submissions {

    private final Function<NewApplication, ApplicationReceipt> submit; // partner.applications()::submit

    Submissions(Function<NewApplication, ApplicationReceipt> submit) {
        this.submit = submit;
    }

    String submit(NewApplication application) {
        try {
            return "stored as " + submit.apply(application).id();
        } catch (PartnerException.JobClosed e) {
            return e.jobId().orElse("the job") + " is taken";
        } catch (PartnerException.InvalidRequest e) {
            List<String> fields =
                    e.fieldErrors().stream().map(FieldError::field).toList();
            return "correct " + fields;
        } catch (NotSentException e) {
            return "later, from " + e.until();
        } catch (SdkException e) {
            return e.outcome() == Outcome.NOT_PROCESSED
                    ? "not sent: " + e.remedy()
                    : "finish later with key " + e.idempotencyKey().orElse("none");
        }
    }
}
// end
