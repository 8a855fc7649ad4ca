/** Tests of plans: cases that tell, and laws. */
@org.jspecify.annotations.NullMarked
package io.patchbay.change.plan;
