/** Tests of what is said before Windows says it. */
@org.jspecify.annotations.NullMarked
package io.patchbay.change.plan.preflight;
