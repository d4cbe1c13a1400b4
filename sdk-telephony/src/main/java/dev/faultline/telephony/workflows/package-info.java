/**
 * Workflows, and the leads that go through them.
 *
 * <ul>
 *   <li>{@link dev.faultline.telephony.workflows.Workflows}: list, activate, pause, resume, deactivate; {@code
 *       WorkflowOperations}
 *   <li>{@link dev.faultline.telephony.workflows.WorkflowLeads}: upload people, list, read the history, delete; {@code
 *       WorkflowLeadOperations}
 * </ul>
 *
 * <p>Both have an asynchronous twin.
 */
@NullMarked
package dev.faultline.telephony.workflows;

import org.jspecify.annotations.NullMarked;
