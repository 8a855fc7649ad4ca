/**
 * Changing a host: the wizards, the page with the plan, the run as it goes, and the list of runs.
 *
 * <p>It may touch {@code change} and {@code host}. Whether something is allowed, and what it takes, the planner says.
 */
@NullMarked
package io.patchbay.ui.change;

import org.jspecify.annotations.NullMarked;
