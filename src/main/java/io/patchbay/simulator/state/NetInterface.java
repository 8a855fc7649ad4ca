package io.patchbay.simulator.state;

import java.util.List;
import java.util.UUID;

/** A network connection as {@code Get-NetAdapter} lists them: a physical NIC, a team NIC, or a host vNIC. */
public sealed interface NetInterface permits Nic, TeamNic, HostVnic {
    /** InterfaceGuid; for a host vNIC it lives as long as the vNIC (behaviour: 14.3). */
    UUID guid();

    /** The connection's name, which Windows calls alias too. */
    String alias();

    String description();

    int ifIndex();

    /** In use now: 12 hex digits, upper case. */
    String mac();

    /** Component ids that are bound and on, such as {@code ms_tcpip}; what else is listed is off. */
    List<String> bindings();
}
