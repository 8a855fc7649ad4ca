@NullMarked
package io.patchbay.host.watch;

import org.jspecify.annotations.NullMarked;
