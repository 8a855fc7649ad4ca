/** Tests of runs, on simulated hosts and real databases. */
@org.jspecify.annotations.NullMarked
package io.patchbay.change.run;
