package dev.faultline.telephony.knowledge;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.Limits;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.PageFormat;
import dev.faultline.telephony.internal.SideEffect;
import java.util.Map;

/** The operations on knowledge bases, defined once for the blocking and the asynchronous surface. */
final class KnowledgeBaseOperations {

    static final KnowledgeBasesQuery ALL = KnowledgeBasesQuery.builder().build();

    private static final String BASES = "/knowledge-base";
    private static final String ONE = BASES + "/{id}";

    private static final int LONGEST_NAME = 150;

    private static final PageFormat PAGES = new PageFormat("items", 20, null);

    Operation<KnowledgeBase> create(String name) {
        return SideEffect.CREATION
                .on(HttpMethod.POST, BASES)
                .json(named(name))
                .verification("look for its name with knowledgeBases().list(): names are unique, so that creating it"
                        + " again is answered with a 409 if it was done.")
                .reads(response -> Envelope.of(response).read(KnowledgeBase::read));
    }

    ListOperation<KnowledgeBase> list(KnowledgeBasesQuery query) {
        ListFilter filter = Checks.notNull(query, "query", "what KnowledgeBasesQuery.builder() builds")
                .filter();
        return ListOperation.of(() -> SideEffect.none(BASES), filter, PAGES, KnowledgeBase::read);
    }

    Operation<KnowledgeBase> get(String id) {
        return SideEffect.none(ONE)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(KnowledgeBase::read));
    }

    Operation<KnowledgeBase> rename(String id, String name) {
        return SideEffect.STATE_TRANSITION
                .on(HttpMethod.PATCH, ONE)
                .parameter("id", id)
                .json(named(name))
                .verification("read its name with knowledgeBases().get(..) before renaming it again.")
                .reads(response -> Envelope.of(response).read(KnowledgeBase::read));
    }

    Operation<JsonResult> delete(String id) {
        return SideEffect.DESTRUCTIVE
                .on(HttpMethod.DELETE, ONE)
                .parameter("id", id)
                .verification("read it with knowledgeBases().get(..): a 404 means that it is gone.")
                .reads(response -> Envelope.of(response).jsonResult());
    }

    private Map<String, String> named(String name) {
        Checks.notBlank(name, "name", "a name, unique in the workspace");
        return Map.of("name", Limits.text(name, "name", LONGEST_NAME));
    }
}
