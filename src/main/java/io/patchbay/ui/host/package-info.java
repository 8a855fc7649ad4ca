/**
 * One host: its wiring, beside it what Windows shows, and the inspector for what is chosen.
 *
 * <p>It may touch {@code host}, {@code network}, {@code diagram} and the wizards' doors. It changes nothing itself.
 */
@NullMarked
package io.patchbay.ui.host;

import org.jspecify.annotations.NullMarked;
