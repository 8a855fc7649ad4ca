/**
 * What should be the same on many hosts: logical networks and switches, templates, compliance and remediation.
 *
 * <p>It may touch {@code network}, {@code host}, {@code change} and {@code access}. Nothing in here changes a host: what it
 * wants becomes a plan of {@code change}. Empty until the first of these features is built.
 */
@NullMarked
package io.patchbay.fabric;

import org.jspecify.annotations.NullMarked;
