@NullMarked
package io.patchbay.host.snapshot;

import org.jspecify.annotations.NullMarked;
