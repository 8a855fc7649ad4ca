/**
 * The frame around every view: top bar with breadcrumb, search and the person's menu, side navigation with the hosts, and
 * the pages for what goes wrong.
 *
 * <p>It may touch {@code host} for the navigation, {@code access} for who is signed in. What a view shows inside the frame
 * does not belong here.
 */
@NullMarked
package io.patchbay.ui.shell;

import org.jspecify.annotations.NullMarked;
