/**
 * The types that every Faultline client shares and a user can name.
 *
 * <ul>
 *   <li>Clients: {@link ClientBuilder}, {@link CallOptions}, {@link RetryPolicy}, {@link CircuitBreakerPolicy}.
 *   <li>Failures: {@link SdkException} and the classes that it permits, {@link ErrorCode}, {@link Outcome}, {@link Attempt}.
 *   <li>Results: {@link ApiResult}, {@link ResponseInfo}, {@link Page}, {@link JsonValue}, {@link OpenEnum}.
 *   <li>Requests without a method of their own: {@link RawRequest}.
 *   <li>Events: {@link CallListener}, {@link CallEvent}.
 * </ul>
 *
 * <p>A record component without {@code @Nullable} is one that the vendor documents as always present; should an API
 * leave it out all the same, it is {@code null} and the rest of the result is still there.
 */
@NullMarked
package dev.faultline.core;

import org.jspecify.annotations.NullMarked;
