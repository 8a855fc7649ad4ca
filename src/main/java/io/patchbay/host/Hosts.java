package io.patchbay.host;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registered hosts. Changes take an administrator on the calling thread ({@code People.require}) and are told by
 * {@link HostsChanged}.
 */
public interface Hosts {

    /**
     * Registers a host, keeps its credential encrypted, and has it read soon. The credential stays the caller's to wipe.
     *
     * @throws io.patchbay.network.InvalidValueException where the name is empty, over 100 characters, or taken
     */
    RegisteredHost add(String displayName, HostAddress address, HostCredential credential);

    /**
     * @param credential the new one, or null to keep the one there is
     * @throws io.patchbay.network.InvalidValueException as {@link #add}, or where the host is not registered (any more), or
     *     another address or credential is given while it is {@link HostInUse in use}
     */
    RegisteredHost update(HostId id, String displayName, HostAddress address, @Nullable HostCredential credential);

    /**
     * Forgets a host with its credential and its history; nothing where it is not registered.
     *
     * @throws io.patchbay.network.InvalidValueException while the host is {@link HostInUse in use}
     */
    void remove(HostId id);

    Optional<RegisteredHost> find(HostId id);

    /** By display name. */
    List<RegisteredHost> list();

    /** Every host with what is known of it, by display name. */
    List<HostOverview> overview();

    Optional<HostOverview> overview(HostId id);
}
