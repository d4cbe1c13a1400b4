/** The Celper API: candidates, interviews, webhooks, calling hours. */
@NullMarked
package dev.faultline.interviews;

import org.jspecify.annotations.NullMarked;
