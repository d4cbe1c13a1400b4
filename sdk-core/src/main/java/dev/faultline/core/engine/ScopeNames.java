package dev.faultline.core.engine;

import dev.faultline.core.CallEvent;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Fingerprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names that the scopes of an API have for the calls with one key: what is rejected to one key holds back no call with
 * another.
 *
 * @param suffix follows each name, empty for the client's own key
 */
record ScopeNames(String suffix) {

    /** The client's own, whichever key it has at the moment. */
    static final ScopeNames CLIENTS = new ScopeNames("");

    private static final String KEY = " (key ";

    static ScopeNames ofKey(String key) {
        return new ScopeNames(KEY + Fingerprint.of(key) + ")");
    }

    @Nullable
    String of(@Nullable String scope) {
        return scope == null || suffix.isEmpty() ? scope : scope + suffix;
    }

    List<String> of(List<String> scopes) {
        return suffix.isEmpty()
                ? scopes
                : scopes.stream().map(scope -> scope + suffix).toList();
    }

    /** The end of a key is that of one key. */
    CallEvent.Sunset of(CallEvent.Sunset sunset) {
        return sunset.subject().equals(Api.KEY_SCOPE)
                ? new CallEvent.Sunset(sunset.operation(), Api.KEY_SCOPE + suffix, sunset.at(), sunset.announcement())
                : sunset;
    }

    /** A scope as its API names it: what is documented of it holds for every key. */
    static String plain(String scope) {
        int end = scope.lastIndexOf(KEY);
        return end < 0 ? scope : scope.substring(0, end);
    }
}
