/**
 * The contract between the core and the modules of the APIs; not for applications.
 *
 * <ul>
 *   <li>{@link dev.faultline.core.internal.Api}: what sets one API apart. {@link dev.faultline.core.internal.Operation}: one
 *       request as its vendor documents it.
 *   <li>{@link dev.faultline.core.internal.ErrorResponse} and {@link dev.faultline.core.internal.ResultResponse}: a response
 *       on its way to an exception or a result; {@link dev.faultline.core.internal.ServerHints}: its delays and limits.
 *   <li>{@link dev.faultline.core.internal.CallRecord}: the story of a call, which ends in its exception or result.
 *   <li>{@link dev.faultline.core.internal.Checks}: messages for bad input.
 *   <li>{@link dev.faultline.core.internal.PageRequest} and {@link dev.faultline.core.internal.PageData}: a page of a list,
 *       asked for and received.
 *   <li>{@link dev.faultline.core.internal.WebhookReceiver}: deliveries of webhooks, verified by {@link
 *       dev.faultline.core.internal.HmacSignature} and read.
 * </ul>
 */
@NullMarked
package dev.faultline.core.internal;

import org.jspecify.annotations.NullMarked;
