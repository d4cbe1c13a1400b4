/**
 * Calls, singly and in batches. A batch is a file of people to call; its calls are the same {@link
 * dev.faultline.telephony.calls.Call}, found with the same {@link dev.faultline.telephony.calls.CallsQuery}.
 *
 * <ul>
 *   <li>{@link dev.faultline.telephony.calls.Calls} and {@link dev.faultline.telephony.calls.AsyncCalls}: {@link
 *       dev.faultline.telephony.calls.NewCall} in, {@link dev.faultline.telephony.calls.QueuedCall} and later {@link
 *       dev.faultline.telephony.calls.Call} out
 *   <li>{@link dev.faultline.telephony.calls.BatchCalls} and {@link dev.faultline.telephony.calls.AsyncBatchCalls}:
 *       {@link dev.faultline.telephony.calls.NewBatchCall} in, {@link dev.faultline.telephony.calls.CreatedBatchCall}
 *       and later {@link dev.faultline.telephony.calls.BatchCall} out
 * </ul>
 *
 * <p>{@code CallOperations} and {@code BatchCallOperations} define each request once for both surfaces. Both ring
 * people: see {@code SideEffect.BILLABLE}.
 */
@NullMarked
package dev.faultline.telephony.calls;

import org.jspecify.annotations.NullMarked;
