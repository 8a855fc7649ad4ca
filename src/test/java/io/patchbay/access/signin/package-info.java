@NullMarked
package io.patchbay.access.signin;

import org.jspecify.annotations.NullMarked;
