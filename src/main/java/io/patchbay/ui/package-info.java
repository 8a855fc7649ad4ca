/**
 * The screens: Vaadin views, a package a feature, and the bundles of texts. A view lays out and asks the features; it
 * holds no rule.
 */
@NullMarked
package io.patchbay.ui;

import org.jspecify.annotations.NullMarked;
