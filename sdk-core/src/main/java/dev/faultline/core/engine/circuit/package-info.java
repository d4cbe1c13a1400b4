/**
 * Circuit breakers. {@link Circuit} is one of them, {@link Circuits} those of a client, {@link CircuitPair} the two that a
 * CRM call needs. {@link Probes} and {@link Recovery} lead an open one back, {@link ServerOpening} follows what a server
 * says of its own circuit.
 */
@NullMarked
package dev.faultline.core.engine.circuit;

import org.jspecify.annotations.NullMarked;
