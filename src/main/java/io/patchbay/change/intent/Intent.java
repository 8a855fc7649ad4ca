package io.patchbay.change.intent;

/** What a person wants of one host. */
public sealed interface Intent permits CreateSwitch, RemoveSwitch, SetVnicVlan {}
