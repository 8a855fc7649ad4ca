@NullMarked
package io.patchbay.change.run.journal;

import org.jspecify.annotations.NullMarked;
