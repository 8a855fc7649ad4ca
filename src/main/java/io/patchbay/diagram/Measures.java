package io.patchbay.diagram;

/** Sizes and distances, in pixels at natural size. */
final class Measures {
    static final int MARGIN = 18;
    static final int TOP = 46;

    static final int NIC_WIDTH = 172;
    static final int NIC_HEIGHT = 46;
    static final int NIC_GAP = 14;
    static final int BRACKET = 9;
    static final int BRACKET_CAPTION = 20;

    static final int TEAM_WIDTH = 176;
    static final int TEAM_HEAD = 42;
    static final int TEAM_NIC = 30;
    static final int TEAM_FOOT = 10;

    static final int SWITCH_WIDTH = 190;
    static final int SWITCH_LOWEST = 116;
    static final int SWITCH_PAD = 14;
    static final int SWITCH_GAP = 22;

    static final int OWNER_WIDTH = 340;
    static final int OWNER_HEAD = 24;
    static final int OWNER_FOOT = 5;
    static final int OWNER_GAP = 9;
    static final int ROW = 27;

    /** Room for cables to bend in. */
    static final int CABLE = 70;

    static final int TEAM_CABLE = 60;
    static final int PORT_WIRE = 50;
    static final int LOOSE_WIRE = 26;

    /** A socket's middle stands this far inside its device. */
    static final int SOCKET_INSET = 12;

    static final int SOCKET_EDGE = 20;
    static final int SOCKET_GAP = 24;

    /** From a switch's top to the middle of its first row: what stands beside it is levelled to this. */
    static final int FIRST_ROW = SWITCH_PAD + OWNER_HEAD + ROW / 2;

    /** NICs beside a switch make it taller up to this many; more of them bend their cables. */
    static final int NICS_LEVEL = 3;

    private Measures() {}

    /** Left edges of the lanes. A host without an LBFO team has no lane for teams: {@code team} is 0. */
    record Columns(int nic, int team, int chassis, int owner, int width) {
        static Columns of(boolean teams) {
            int nic = MARGIN;
            int team = teams ? nic + NIC_WIDTH + TEAM_CABLE : 0;
            int chassis = (teams ? team + TEAM_WIDTH : nic + NIC_WIDTH) + CABLE;
            int owner = chassis + SWITCH_WIDTH + PORT_WIRE;
            return new Columns(nic, team, chassis, owner, owner + OWNER_WIDTH + MARGIN);
        }
    }
}
