/** The code of the cookbook's pages. */
package dev.faultline.examples.cookbook;
