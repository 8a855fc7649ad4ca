@NullMarked
package io.patchbay.host.connection;

import org.jspecify.annotations.NullMarked;
