package dev.faultline.telephony;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import java.util.Map;

/** The operations on knowledge bases, each defined once for both surfaces. */
final class KnowledgeBaseOperations {

    private static final String BASES = "/knowledge-base";
    private static final String ONE = BASES + "/{id}";

    private static final int LONGEST_NAME = 150;

    private static final Listing LISTING = new Listing("items", 20, null);

    private KnowledgeBaseOperations() {}

    static Operation<KnowledgeBase> create(String name) {
        return SideEffect.CREATION
                .on(HttpMethod.POST, BASES)
                .json(named(name))
                .verification("look for its name with knowledgeBases().list(): names are unique, so that creating it"
                        + " again is answered with a 409 if it was done.")
                .reads(response -> Envelope.of(response).read(KnowledgeBase::read));
    }

    static PagedList<KnowledgeBase> list(KnowledgeBasesQuery query) {
        ListFilter filter = Checks.notNull(query, "query", "what KnowledgeBasesQuery.builder() builds")
                .filter();
        return PagedList.of(() -> SideEffect.read(BASES), filter, LISTING, KnowledgeBase::read);
    }

    static Operation<KnowledgeBase> get(String id) {
        return SideEffect.read(ONE)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(KnowledgeBase::read));
    }

    static Operation<KnowledgeBase> rename(String id, String name) {
        return SideEffect.STATE_TRANSITION
                .on(HttpMethod.PATCH, ONE)
                .parameter("id", id)
                .json(named(name))
                .verification("read its name with knowledgeBases().get(..) before renaming it again.")
                .reads(response -> Envelope.of(response).read(KnowledgeBase::read));
    }

    static Operation<JsonResult> delete(String id) {
        return SideEffect.DESTRUCTIVE
                .on(HttpMethod.DELETE, ONE)
                .parameter("id", id)
                .verification("read it with knowledgeBases().get(..): a 404 means that it is gone.")
                .reads(response -> Envelope.of(response).jsonResult());
    }

    private static Map<String, String> named(String name) {
        Checks.notBlank(name, "name", "a name, unique in the workspace");
        return Map.of("name", Limits.text(name, "name", LONGEST_NAME));
    }
}
