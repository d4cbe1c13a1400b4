package dev.faultline.spring.test;

import dev.faultline.core.ClientBuilder;
import dev.faultline.spring.FaultlineClientCustomizer;
import dev.faultline.testkit.FaultServer;

/**
 * The last of all customizers: an application's own may set an address, and a {@code @PropertySource} may have one.
 *
 * @param server gets the requests of all clients
 */
record ServerAddress(FaultServer server) implements FaultlineClientCustomizer<ClientBuilder<?>> {

    @Override
    public void customize(ClientBuilder<?> builder, String clientName) {
        builder.baseUrl(server.url());
    }
}
