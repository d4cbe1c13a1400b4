package dev.faultline.sequences;

import dev.faultline.core.SdkException;
import dev.faultline.core.spi.Caller;

/** Whom a key acts as. Source: the vendor's page on authentication. */
public final class Whoami {

    private final Caller caller;
    private final WhoamiOperations operations;

    Whoami(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new WhoamiOperations(context);
    }

    /**
     * Tells whom calls act as ({@code GET /whoami}). It needs no scope, so it is the call to check a key with.
     *
     * @return the user
     * @throws SequencesException.Unauthorized if the key is not good
     * @throws SequencesException.Throttled if the user's limit is still reached after all attempts
     * @throws SequencesException.ServerFault if the API still fails after all attempts
     * @throws SdkException if no usable response came
     */
    public CurrentUser get() {
        return caller.call(operations.get());
    }

    /**
     * Lists the users whom the key can act as ({@code GET /whoami/team-users}).
     *
     * @return the users
     * @throws SequencesException.General if the list is rejected
     * @throws SequencesException.Unauthorized if the key is not good
     * @throws SequencesException.Throttled if the user's limit is still reached after all attempts
     * @throws SequencesException.ServerFault if the API still fails after all attempts
     * @throws SdkException if no usable response came
     */
    public Listing<TeamUser> listTeamUsers() {
        return caller.call(operations.listTeamUsers());
    }
}
