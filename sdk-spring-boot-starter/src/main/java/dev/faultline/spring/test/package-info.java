/** Tests of Spring Boot applications against a local server that plays any documented error. */
@NullMarked
package dev.faultline.spring.test;

import org.jspecify.annotations.NullMarked;
