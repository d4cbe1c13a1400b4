/**
 * The RouteMCP unified CRM API v1: contacts, leads, deals, meetings and owners in whatever CRM an application's end
 * users have connected.
 *
 * <p>Begin with {@link dev.faultline.crm.CrmClient}; what can go wrong is in {@link dev.faultline.crm.CrmException}.
 */
@NullMarked
package dev.faultline.crm;

import org.jspecify.annotations.NullMarked;
