package dev.faultline.spring.test;

import dev.faultline.core.ClientBuilder;
import dev.faultline.spring.FaultlineClientCustomizer;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;

/**
 * The last of all customizers: an application's own may set an address or a clock, and a {@code @PropertySource} may have
 * an address.
 *
 * @param server gets the requests of all clients
 * @param clock the time of all clients
 */
record ServerAddress(FaultServer server, FakeClock clock) implements FaultlineClientCustomizer<ClientBuilder<?>> {

    @Override
    public void customize(ClientBuilder<?> builder, String clientName) {
        builder.baseUrl(server.url());
        builder.timeSource(clock);
    }
}
