package dev.faultline.sequences;

import dev.faultline.core.ErrorCode;
import dev.faultline.core.ErrorExample;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.sequences.contacts.AccountError;
import dev.faultline.sequences.contacts.ContactError;
import dev.faultline.sequences.contacts.CustomFieldError;
import dev.faultline.sequences.email.EmailAccountError;
import dev.faultline.sequences.enrolment.SequenceContactError;
import dev.faultline.sequences.internal.SequencesErrorDecoder;
import dev.faultline.sequences.linkedin.LinkedInAccountError;
import dev.faultline.sequences.lists.ContactBlacklistRuleError;
import dev.faultline.sequences.lists.ContactListError;
import dev.faultline.sequences.scheduling.HolidayCalendarError;
import dev.faultline.sequences.scheduling.SchedulerError;
import dev.faultline.sequences.sequence.SequenceActionError;
import dev.faultline.sequences.sequence.SequenceEmailAccountError;
import dev.faultline.sequences.sequence.SequenceError;
import dev.faultline.sequences.sequence.SequenceFolderError;
import dev.faultline.sequences.sequence.SequenceTemplateError;
import dev.faultline.sequences.steps.SequenceStepError;
import dev.faultline.sequences.tasks.TaskError;
import dev.faultline.sequences.templates.EmailTemplateError;
import dev.faultline.sequences.templates.EmailTemplateFolderError;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of one of the error tables. A code means something only together with its domain, which the wire does not
 * carry: code 1 is an invalid input among the steps, and a missing contact among the contacts.
 */
public sealed interface SequencesErrorCode extends ErrorCode
        permits SequencesError,
                SequenceError,
                SequenceActionError,
                SequenceStepError,
                SequenceContactError,
                SequenceTemplateError,
                SequenceFolderError,
                SequenceEmailAccountError,
                ContactError,
                AccountError,
                ContactListError,
                ContactBlacklistRuleError,
                CustomFieldError,
                EmailAccountError,
                EmailTemplateError,
                EmailTemplateFolderError,
                HolidayCalendarError,
                LinkedInAccountError,
                SchedulerError,
                TaskError {

    /**
     * The domain of the entry's table.
     *
     * @return the domain, {@code null} for the lines of {@link SequencesError}, which hold for all operations
     */
    @Nullable
    SequencesDomain domain();

    /**
     * The kind of error, which is the same for codes of different domains.
     *
     * @return the kind
     */
    SequencesException.Kind kind();

    @Override
    default ErrorExample example() {
        String body = "{\"title\":\"" + SequencesError.titleOf(status()) + "\",\"status\":" + status()
                + ",\"detail\":\"an example of " + name() + "\",\"errorCode\":" + code() + "}";
        return new ErrorExample(status(), Map.of("Content-Type", "application/problem+json"), body);
    }

    @Override
    default SequencesException exampleException() {
        return exampleException(ErrorResponse.of(this));
    }

    @Override
    @SuppressWarnings("exports")
    default SequencesException exampleException(ErrorResponse response) {
        return SequencesErrorDecoder.decode(response, domain());
    }
}
