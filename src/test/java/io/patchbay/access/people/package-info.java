@NullMarked
package io.patchbay.access.people;

import org.jspecify.annotations.NullMarked;
