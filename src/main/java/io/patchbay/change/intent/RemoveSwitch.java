package io.patchbay.change.intent;

import io.patchbay.network.SwitchId;

/** A virtual switch removed, with the management OS's adapters on it. */
public record RemoveSwitch(SwitchId id) implements Intent {}
