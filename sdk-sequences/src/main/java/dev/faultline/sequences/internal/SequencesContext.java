package dev.faultline.sequences.internal;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.BulkProgress;
import dev.faultline.sequences.Contract;
import dev.faultline.sequences.SequencesDomain;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The settings that all operations of a view share.
 *
 * @param versions the versions in front of the paths
 * @param spelling the spelling of the bodies
 * @param user the user that the calls act as, {@code null} for the key's own user
 * @param listener gets the progress of bulk operations, {@code null} for nobody
 * @param bulkStore keeps the marks of bulk operations, {@code null} for nobody
 */
public record SequencesContext(
        ApiVersions versions,
        Spelling spelling,
        @Nullable ActingUser user,
        @Nullable Consumer<BulkProgress> listener,
        @Nullable BulkStore bulkStore) {

    /** The settings of a client. */
    public static SequencesContext of(Contract contract, ApiVersions versions) {
        return new SequencesContext(versions.in(contract), new Spelling(contract), null, null, null);
    }

    /** The suffix of the scope of a tighter, undocumented limit. */
    static final String ON_STATISTICS = " on statistics";

    public SequencesContext as(ActingUser other) {
        return new SequencesContext(versions, spelling, other, listener, bulkStore);
    }

    public SequencesContext reporting(Consumer<BulkProgress> other) {
        Checks.notNull(other, "listener", "one that gets the progress");
        return new SequencesContext(versions, spelling, user, other, bulkStore);
    }

    public SequencesContext resuming(@Nullable String mark, Consumer<String> store) {
        Checks.notNull(store, "store", "a function that stores the mark");
        return new SequencesContext(versions, spelling, user, listener, new BulkStore(mark, store));
    }

    /** Starts an operation of a domain; its path comes without the version. */
    public Operation.Builder of(SequencesDomain domain, HttpMethod method, String path) {
        return start(domain, method, path).attach(SequencesDomain.class, domain);
    }

    /** Starts an operation on one thing, whose id stands for {@code {id}} in the path. */
    public Operation.Builder of(SequencesDomain domain, HttpMethod method, String path, long id) {
        Ids.number("id", id);
        return of(domain, method, path).parameter("id", Long.toString(id));
    }

    /** Starts an operation that is outside of all error tables. */
    public Operation.Builder outside(HttpMethod method, String path) {
        return start(null, method, path);
    }

    private Operation.Builder start(@Nullable SequencesDomain domain, HttpMethod method, String path) {
        Operation.Builder operation =
                Operation.of(method, versions.path(domain, path)).spelledBy(spelling::of);
        if (user != null) {
            operation.header(user.header(), user.value());
        }
        List<String> scopes = scopes(user, SequencesPath.of(path));
        return operation.cooldownScopes(() -> scopes);
    }

    /**
     * A path with a tighter limit can be held back alone; the user comes last, being the one that is known to be
     * counted.
     */
    static List<String> scopes(@Nullable ActingUser user, SequencesPath path) {
        String all = user == null ? Api.KEY_SCOPE : user.scope();
        return path.isTight() ? List.of(all + ON_STATISTICS, all) : List.of(all);
    }

    /** A raw request with the view's user, unless it names one by itself. */
    public RawRequest complete(RawRequest request) {
        Checks.notNull(request, "request", "what RawRequest.get(..) makes");
        return user == null || ActingUser.in(request.headers()) != null
                ? request
                : request.header(user.header(), user.value());
    }
}
