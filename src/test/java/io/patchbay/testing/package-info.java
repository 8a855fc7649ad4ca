/** What tests of several rooms share: the engine, named hosts, small waits. */
@org.jspecify.annotations.NullMarked
package io.patchbay.testing;
