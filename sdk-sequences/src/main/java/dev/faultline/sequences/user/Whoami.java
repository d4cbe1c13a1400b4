package dev.faultline.sequences.user;

import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;

/**
 * The user that a key acts as. Source: <a href="https://docs.reply.io/api-reference/authentication">authentication</a>.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class Whoami {

    private final Caller caller;
    private final WhoamiOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public Whoami(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new WhoamiOperations(context);
    }

    /**
     * Reads the user that calls act as ({@code GET /whoami}). It needs no scope, so it is the call to check a key with.
     *
     * @return the user
     */
    public CurrentUser get() {
        return caller.call(operations.get());
    }

    /**
     * Lists the users that the key can act as ({@code GET /whoami/team-users}).
     *
     * @return the users
     * @throws SequencesException.General if the list is rejected
     */
    public ItemList<TeamUser> listTeamUsers() {
        return caller.call(operations.listTeamUsers());
    }
}
