@NullMarked
package io.patchbay.access.secret;

import org.jspecify.annotations.NullMarked;
