package io.patchbay.network;

/** What a finding or a step is about: a thing in the picture. */
public sealed interface Subject {
    record Adapter(AdapterId id) implements Subject {}

    record Switch(SwitchId id) implements Subject {}

    record Vnic(VnicId id) implements Subject {}

    record Vm(VmId id) implements Subject {}

    record Team(String name) implements Subject {}

    record Host() implements Subject {}
}
