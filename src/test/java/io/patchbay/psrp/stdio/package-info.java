@org.jspecify.annotations.NullMarked
package io.patchbay.psrp.stdio;
