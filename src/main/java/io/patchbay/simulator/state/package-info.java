/**
 * What a simulated host is at one moment: its Windows, its network adapters and teams, its virtual switches with their
 * ports, its virtual machines, its IP configuration. Immutable records; Windows' own words.
 *
 * <p>It touches nothing, and {@code network} least of all: that this model is its own is what makes a comparison of a
 * prediction with it a test. What a cmdlet does or prints never belongs here.
 */
@NullMarked
package io.patchbay.simulator.state;

import org.jspecify.annotations.NullMarked;
