package dev.faultline.examples.sequences;

import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.enrolment.SequenceContactException;
import dev.faultline.sequences.sequence.SequenceActionException;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.sequences.steps.SequenceStepException;
import java.util.ArrayList;
import java.util.List;

/** What an application writes: each failure is a type, so each gets the response that fits it. */
final class RunOutreach {

    private final SequencesClient reply;

    RunOutreach(SequencesClient reply) {
        this.reply = reply;
    }

    /** The API returns 200 even if nobody was added: who was not is among the failures. */
    List<String> enrol(long sequenceId, List<Long> contactIds) {
        BulkResult<Long> result = reply.sequence(sequenceId).contacts().add(contactIds);
        List<String> lines = new ArrayList<>();
        lines.add("enrolled: " + result.succeeded());
        result.failures().forEach((id, failure) -> lines.add(id + ": " + next(failure)));
        return lines;
    }

    /** Any number of ids: a fault half way keeps the ids in doubt apart from those that can be sent. */
    List<String> complete(List<Long> taskIds) {
        BulkResult<Long> result = reply.tasks().bulkComplete(taskIds);
        List<String> lines = new ArrayList<>();
        lines.add("completed: " + result.succeeded().size());
        result.stoppedBy().ifPresent(stop -> {
            lines.add("stopped by " + stop.getClass().getSimpleName());
            lines.add("look up first: " + result.unknown().size());
            lines.add("send later: " + result.retryable().size());
        });
        return lines;
    }

    private static String next(SequencesException failure) {
        if (failure instanceof SequenceContactException.ContactAlreadyInSequence) {
            return "is in already, nothing to do";
        }
        if (failure instanceof SequenceContactException.ContactNotFound) {
            return "is gone, take it off our list";
        }
        if (failure instanceof SequenceContactException.ContactLimitExceeded) {
            return "keep it for the next sequence, this one is full";
        }
        return "ask a person: " + failure.remedy();
    }

    String start(long sequenceId) {
        try {
            return "active: " + reply.sequence(sequenceId).start().id();
        } catch (SequenceActionException.Archived e) {
            return "make a new sequence, nothing takes one out of the archive";
        } catch (SequenceActionException.NoContacts | SequenceActionException.NoEmailAccounts e) {
            return "complete the sequence first: " + e.remedy();
        }
    }

    String edit(long sequenceId, long stepId, SequenceStepData step) {
        try {
            reply.sequence(sequenceId).steps().step(stepId).replace(step);
            return "edited: " + stepId;
        } catch (SequenceStepException.StepLocked e) {
            return "leave the step as it is";
        }
    }
}
