package app;

import dev.faultline.core.*;
import dev.faultline.crm.*;
import dev.faultline.interviews.*;
import dev.faultline.partner.*;
import dev.faultline.sequences.*;
import dev.faultline.sequences.contacts.*;
import dev.faultline.sequences.email.*;
import dev.faultline.sequences.enrolment.*;
import dev.faultline.sequences.linkedin.*;
import dev.faultline.sequences.lists.*;
import dev.faultline.sequences.scheduling.*;
import dev.faultline.sequences.sequence.*;
import dev.faultline.sequences.steps.*;
import dev.faultline.sequences.tasks.*;
import dev.faultline.sequences.templates.*;
import dev.faultline.telephony.*;

/** Each names all that there is: the compiler rejects one that forgets a group. */
final class Switches {

    private Switches() {}

    static String any(SdkException e) {
        return switch (e) {
            case ApiException answered -> "answered";
            case TransportException broke -> "broke";
            case NotSentException held -> "held back";
            case ResponseFormatException odd -> "unreadable";
            case CallInterruptedException stopped -> "stopped";
        };
    }

    static String crm(CrmException e) {
        return switch (e) {
            case CrmException.Authentication x -> "key";
            case CrmException.Resource x -> "record";
            case CrmException.Validation x -> "request";
            case CrmException.Provider x -> "provider";
            case CrmException.Server x -> "server";
        };
    }

    static String interviews(InterviewsException e) {
        return switch (e) {
            case InterviewsException.Authentication x -> "key";
            case InterviewsException.Permission x -> "permission";
            case InterviewsException.NotFound x -> "not found";
            case InterviewsException.InvalidRequest x -> "request";
            case InterviewsException.Conflict x -> "conflict";
            case InterviewsException.Precondition x -> "precondition";
            case InterviewsException.Throttled x -> "throttled";
            case InterviewsException.ServerFault x -> "server";
        };
    }

    static String partner(PartnerException e) {
        return switch (e) {
            case PartnerException.Authentication x -> "key";
            case PartnerException.Permission x -> "permission";
            case PartnerException.NotFound x -> "not found";
            case PartnerException.InvalidRequest x -> "request";
            case PartnerException.Conflict x -> "conflict";
            case PartnerException.Precondition x -> "precondition";
            case PartnerException.Throttled x -> "throttled";
            case PartnerException.ServerFault x -> "server";
        };
    }

    static String telephony(TelephonyException e) {
        return switch (e) {
            case TelephonyException.InvalidRequest x -> "request";
            case TelephonyException.Unauthorized x -> "key";
            case TelephonyException.PaymentRequired x -> "plan";
            case TelephonyException.Forbidden x -> "permission";
            case TelephonyException.NotFound x -> "not found";
            case TelephonyException.Conflict x -> "conflict";
            case TelephonyException.TooManyRequests x -> "throttled";
            case TelephonyException.ServerFault x -> "server";
        };
    }

    static String sequences(SequencesException e) {
        return switch (e) {
            case SequencesException.General x -> "any domain";
            case SequenceException x -> "sequence";
            case SequenceActionException x -> "action";
            case SequenceStepException x -> "step";
            case SequenceContactException x -> "contact of a sequence";
            case SequenceTemplateException x -> "template of a sequence";
            case SequenceFolderException x -> "folder";
            case SequenceEmailAccountException x -> "mailbox of a sequence";
            case ContactException x -> "contact";
            case AccountException x -> "account";
            case ContactListException x -> "list";
            case ContactBlacklistRuleException x -> "rule";
            case CustomFieldException x -> "field";
            case EmailAccountException x -> "mailbox";
            case EmailTemplateException x -> "template";
            case EmailTemplateFolderException x -> "folder of templates";
            case HolidayCalendarException x -> "holidays";
            case LinkedInAccountException x -> "LinkedIn account";
            case SchedulerException x -> "schedule";
            case TaskException x -> "task";
        };
    }

    static String scheduler(SchedulerException e) {
        return switch (e) {
            case SchedulerException.NotFound x -> "not found";
            case SchedulerException.DeleteRejected x -> "in use";
            case SchedulerException.DuplicateName x -> "name";
            case SchedulerException.InvalidTimezone x -> "time zone";
            case SchedulerException.HolidayCalendarNotFound x -> "calendar";
            case SchedulerException.Forbidden x -> "permission";
            case SchedulerException.LinkNotFound x -> "no link";
            case SchedulerException.AlreadyLinked x -> "linked";
            case SchedulerException x -> "newer than this SDK";
        };
    }
}
