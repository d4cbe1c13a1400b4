/**
 * The RouteMCP unified CRM API v1: contacts, leads, deals, meetings and owners in the CRMs that an application's end
 * users connect.
 *
 * <p>Start with {@link dev.faultline.crm.CrmClient}; its failures are in {@link dev.faultline.crm.CrmException}.
 */
@NullMarked
package dev.faultline.crm;

import org.jspecify.annotations.NullMarked;
