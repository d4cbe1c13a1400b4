/**
 * What every Faultline client shares: the exceptions, the policies, one call's options, results, pages and events.
 *
 * <p>A record component without {@code @Nullable} is one that the vendor documents as always present; should an API
 * leave it out all the same, it is {@code null} and the rest of the result is still there.
 */
@NullMarked
package dev.faultline.core;

import org.jspecify.annotations.NullMarked;
