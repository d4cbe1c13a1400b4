package dev.faultline.sequences.user;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;

/** The operations on users, each defined once for both surfaces. */
final class WhoamiOperations {

    private final SequencesContext context;

    WhoamiOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<CurrentUser> get() {
        return context.outside(HttpMethod.GET, "/whoami").reads(Responses.one(CurrentUser::read));
    }

    Operation<ItemList<TeamUser>> listTeamUsers() {
        return context.outside(HttpMethod.GET, "/whoami/team-users")
                .reads(response -> Responses.listing(response, TeamUser::read));
    }
}
