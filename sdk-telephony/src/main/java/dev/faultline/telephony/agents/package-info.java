/**
 * Agents: the voices on the line, with their prompts and settings.
 *
 * <ul>
 *   <li>{@link dev.faultline.telephony.agents.Agents} and {@link dev.faultline.telephony.agents.AsyncAgents}: create,
 *       read, change, publish, delete; reviews of a version's prompt, and acknowledgements of their findings; folders
 *   <li>{@link dev.faultline.telephony.agents.NewAgent} and {@link dev.faultline.telephony.agents.AgentUpdate}: the
 *       requests, with the fields of {@link dev.faultline.telephony.agents.AgentData} in common
 *   <li>{@link dev.faultline.telephony.agents.Agent} and {@link dev.faultline.telephony.agents.AgentVersion}: the
 *       results
 * </ul>
 *
 * <p>{@code AgentOperations} defines each request once for both surfaces.
 */
@NullMarked
package dev.faultline.telephony.agents;

import org.jspecify.annotations.NullMarked;
