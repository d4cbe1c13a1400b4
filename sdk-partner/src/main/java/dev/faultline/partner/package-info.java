/**
 * The EmployJoy Partner API v1: an applicant tracking system lists open jobs, submits candidates to them and follows
 * the outcome.
 *
 * <p>Start with {@link dev.faultline.partner.PartnerClient}; its failures are in {@link
 * dev.faultline.partner.PartnerException}.
 */
@NullMarked
package dev.faultline.partner;

import org.jspecify.annotations.NullMarked;
