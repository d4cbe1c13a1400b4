package dev.faultline.spring;

import dev.faultline.core.ClientBuilder;

/**
 * Changes the builder of a client before it is built, after the properties were applied. A bean of this type is asked for
 * each client of its API, the named ones included; several are asked in their order ({@code @Order}).
 *
 * <pre>{@code
 * @Bean
 * FaultlineClientCustomizer<PartnerClient.Builder> partnerKey(Vault vault) {
 *     return (builder, name) -> builder.apiKey(() -> vault.partnerKey(name));
 * }
 * }</pre>
 *
 * <p>One of {@code FaultlineClientCustomizer<ClientBuilder<?>>} is asked for the clients of all APIs. An application's
 * {@code OkHttpClient} is used by a customizer only, never because it is a bean.
 *
 * @param <B> the builder of one API's client, such as {@code PartnerClient.Builder}
 */
@FunctionalInterface
public interface FaultlineClientCustomizer<B extends ClientBuilder<?>> {

    /**
     * Changes a client's options.
     *
     * @param builder has the options of the properties, and those of customizers before this one
     * @param clientName the name below {@code faultline.<api>.clients}, or {@code default}
     */
    void customize(B builder, String clientName);
}
