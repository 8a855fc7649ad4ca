/**
 * PSRP's messages (MS-PSRP 2.2.1 to 2.2.3) as typed records, with reading and writing for both ends.
 *
 * <p>A message is a fact: what may come after which is {@code pool}'s to know. Fragments and transports never belong
 * here.
 */
@NullMarked
package io.patchbay.psrp.message;

import org.jspecify.annotations.NullMarked;
