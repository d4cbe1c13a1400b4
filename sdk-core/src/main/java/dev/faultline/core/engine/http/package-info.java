/**
 * Sends one attempt over OkHttp. {@link HttpTransport} is the client's HTTP side, {@link WireExchange} one attempt on it,
 * {@link WireProgress} how far it came: it distinguishes a request that never left from one that may have been processed.
 * Sockets that an interrupt ends, name look-ups that cannot hang, a pool that is shared.
 */
@NullMarked
package dev.faultline.core.engine.http;

import org.jspecify.annotations.NullMarked;
