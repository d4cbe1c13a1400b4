/**
 * Machinery of several packages, not exported.
 *
 * <ul>
 *   <li>{@code SideEffect}: begins each operation; the class of its effect decides its retries
 *   <li>{@code Envelope}: reads a result or a list out of any of the documented wrappers
 *   <li>{@code ListOperation}, {@code PageFormat}, {@code ListFilter}: a list, how it is paged, and the request's
 *       restrictions
 *   <li>{@code ListParameters}: the parameters that a query's builder collects
 *   <li>{@code Limits}, {@code E164}: checks of arguments
 *   <li>{@code LeadFile}: the file of an upload
 *   <li>{@code SipRegistration}: the one path with a circuit breaker of its own
 * </ul>
 */
@NullMarked
package dev.faultline.telephony.internal;

import org.jspecify.annotations.NullMarked;
