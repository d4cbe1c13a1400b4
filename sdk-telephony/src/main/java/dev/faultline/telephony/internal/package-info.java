/**
 * Machinery of several packages, not exported.
 *
 * <ul>
 *   <li>{@code SideEffect}: begins each operation; the class of its effect decides its retries
 *   <li>{@code Envelope}: reads a result or a list out of any of the documented wrappers
 *   <li>{@code ListOperation}, {@code PageFormat}, {@code ListFilter}: a list, how it is paged, and the request's
 *       restrictions
 *   <li>{@code ListQueryBuilder}: the parameters that all queries have
 *   <li>{@code Limits}, {@code E164}: checks of arguments
 *   <li>{@code LeadContent}, {@code LeadRows}, {@code LeadForm}: the file of an upload, its rows, and its part of the form
 *   <li>{@code SipRegistration}: the one path with a circuit breaker of its own
 * </ul>
 */
@NullMarked
package dev.faultline.telephony.internal;

import org.jspecify.annotations.NullMarked;
