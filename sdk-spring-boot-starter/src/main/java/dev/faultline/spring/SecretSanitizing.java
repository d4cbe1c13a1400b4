package dev.faultline.spring;

import java.util.Locale;
import java.util.Set;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/** Hides secrets in the actuator's endpoints, also if they are to show values, and however a source spells their names. */
final class SecretSanitizing implements SanitizingFunction {

    private static final Set<String> KEY_VARIABLES = Set.of(
            compact(ApiKind.PARTNER.keyVariable()),
            compact(ApiKind.CRM.keyVariable()),
            compact(ApiKind.INTERVIEWS.keyVariable()),
            compact(ApiKind.SEQUENCES.keyVariable()),
            compact(ApiKind.TELEPHONY.keyVariable()));

    @Override
    public SanitizableData apply(SanitizableData data) {
        return secret(compact(data.getKey())) ? data.withSanitizedValue() : data;
    }

    /** As {@code FAULTLINE_PARTNER_APIKEY} and {@code faultline.partner.api-key} have in common. */
    private static String compact(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static boolean secret(String name) {
        boolean part = name.endsWith("apikey")
                || name.contains("proxypassword")
                || name.contains("webhookssecret")
                || name.contains("headers");
        return KEY_VARIABLES.contains(name) || (part && name.startsWith("faultline"));
    }
}
