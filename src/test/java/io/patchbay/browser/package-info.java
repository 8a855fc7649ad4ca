/** The packaged console and the simulated hosts, started as a person would, driven in a real browser. */
@org.jspecify.annotations.NullMarked
package io.patchbay.browser;
