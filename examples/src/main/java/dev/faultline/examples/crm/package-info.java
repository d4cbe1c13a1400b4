/** The CRM API: begin with {@link dev.faultline.examples.crm.ReadContacts}. */
@NullMarked
package dev.faultline.examples.crm;

import org.jspecify.annotations.NullMarked;
