/** Tests of changes. */
@org.jspecify.annotations.NullMarked
package io.patchbay.change;
