/**
 * Faultline in Spring Boot 3.5 and 4: clients as beans, configured by properties, with metrics, health and webhook
 * receivers.
 */
@NullMarked
package dev.faultline.spring;

import org.jspecify.annotations.NullMarked;
