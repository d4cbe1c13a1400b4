/**
 * The machinery that several resources share. Nothing here is exported.
 *
 * <ul>
 *   <li>Requests: {@link dev.faultline.sequences.internal.SequencesContext} starts operations, with {@link
 *       dev.faultline.sequences.internal.ApiVersions}, {@link dev.faultline.sequences.internal.ActingUser} and {@link
 *       dev.faultline.sequences.internal.Ids}
 *   <li>Pages: {@link dev.faultline.sequences.internal.PageRequest} and {@link
 *       dev.faultline.sequences.internal.Paging}
 *   <li>Responses: {@link dev.faultline.sequences.internal.Responses}, {@link
 *       dev.faultline.sequences.internal.BulkResponses}, {@link dev.faultline.sequences.internal.StepReader} and {@link
 *       dev.faultline.sequences.internal.JobReader}
 *   <li>Errors: {@link dev.faultline.sequences.internal.SequencesErrorDecoder}, which finds a code's meaning in the
 *       {@link dev.faultline.sequences.internal.DomainTable} of its domain, and {@link
 *       dev.faultline.sequences.internal.ExceptionMakers}
 *   <li>The engine's view of the API: {@link dev.faultline.sequences.internal.SequencesApi}; {@link
 *       dev.faultline.sequences.internal.SequencesPath} finds a raw request's domain
 * </ul>
 */
@NullMarked
package dev.faultline.sequences.internal;

import org.jspecify.annotations.NullMarked;
