package dev.faultline.spring;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of properties and variables whose values are secret, however a source spells them. */
final class SecretNames {

    private static final Set<String> KEY_VARIABLES = Stream.of(
                    ApiKind.PARTNER, ApiKind.CRM, ApiKind.INTERVIEWS, ApiKind.SEQUENCES, ApiKind.TELEPHONY)
            .map(api -> compact(api.keyVariable()))
            .collect(Collectors.toUnmodifiableSet());

    private SecretNames() {}

    static boolean has(String name) {
        String compact = compact(name);
        boolean part = compact.contains("apikey")
                || compact.contains("proxypassword")
                || compact.contains("webhookssecret")
                || compact.contains("headers");
        return KEY_VARIABLES.contains(compact) || (part && compact.startsWith("faultline"));
    }

    /** As {@code FAULTLINE_PARTNER_APIKEY} and {@code faultline.partner.api-key} have in common. */
    private static String compact(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
