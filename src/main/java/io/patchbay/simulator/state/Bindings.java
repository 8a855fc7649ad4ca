package io.patchbay.simulator.state;

import java.util.List;

/** Which protocols and filters are on, by what a connection is used for (behaviour: 1.1, 3.7; objects.json). */
public final class Bindings {
    public static final String SWITCH = "vms_pp";
    public static final String TEAM_MEMBER = "ms_implat";
    public static final String IPV4 = "ms_tcpip";
    public static final String IPV6 = "ms_tcpip6";

    /** An adapter with an IP stack of its own: a free NIC, a host vNIC. */
    public static final List<String> OWN_STACK =
            List.of("ms_msclient", "ms_server", "ms_pacer", IPV4, IPV6, "ms_lldp", "ms_lltdio", "ms_rspndr");

    /** A team NIC with an IP stack of its own. */
    public static final List<String> TEAM_NIC =
            List.of("ms_msclient", "ms_server", "ms_pacer", IPV4, IPV6, "ms_lbfo", "ms_lldp", "ms_lltdio", "ms_rspndr");

    /** A NIC under a virtual switch. */
    public static final List<String> UPLINK = List.of(SWITCH);

    /** A team NIC under a virtual switch. */
    public static final List<String> TEAM_UPLINK = List.of(SWITCH, "ms_lbfo");

    /** A NIC in an LBFO team. */
    public static final List<String> MEMBER = List.of(TEAM_MEMBER);

    private Bindings() {}
}
