/**
 * The EmployJoy Partner API v1: an applicant tracking system lists open jobs, submits candidates to them and follows the
 * outcome.
 *
 * <p>Begin with {@link dev.faultline.partner.PartnerClient}; what can go wrong is in {@link
 * dev.faultline.partner.PartnerException}.
 */
@NullMarked
package dev.faultline.partner;

import org.jspecify.annotations.NullMarked;
