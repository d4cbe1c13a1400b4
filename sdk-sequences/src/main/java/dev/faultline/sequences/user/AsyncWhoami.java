package dev.faultline.sequences.user;

import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;

/**
 * The user that a key acts as, asynchronous.
 *
 * @see Whoami
 */
public final class AsyncWhoami {

    private final Caller caller;
    private final WhoamiOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncWhoami(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new WhoamiOperations(context);
    }

    /**
     * Reads the user that calls act as.
     *
     * @return the user; fails as {@link Whoami#get} throws
     */
    public CompletableFuture<CurrentUser> get() {
        return caller.callAsync(operations.get());
    }

    /**
     * Lists the users that the key can act as.
     *
     * @return the users; fails as {@link Whoami#listTeamUsers} throws
     */
    public CompletableFuture<ItemList<TeamUser>> listTeamUsers() {
        return caller.callAsync(operations.listTeamUsers());
    }
}
