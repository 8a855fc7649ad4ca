package io.patchbay.diagram;

/** Sizes and distances, in pixels at natural size. */
final class Measures {
    static final int MARGIN = 18;
    static final int TOP = 46;

    static final int NIC_HEIGHT = 46;
    static final int NIC_GAP = 14;
    static final int BRACKET = 9;
    static final int BRACKET_CAPTION = 20;

    static final int TEAM_HEAD = 36;
    static final int TEAM_NIC = 30;
    static final int TEAM_FOOT = 10;

    static final int SWITCH_LOWEST = 116;
    static final int SWITCH_PAD = 14;
    static final int SWITCH_GAP = 22;

    static final int OWNER_HEAD = 24;
    static final int OWNER_FOOT = 5;
    static final int OWNER_GAP = 9;
    static final int ROW = 27;

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

    /**
     * Left edges and widths of the lanes. A host without an LBFO team has no lane for teams: {@code team} is 0. Where
     * there is one, all lanes are narrower, so that the picture still fits a screen.
     */
    record Columns(
            int nic, int nicWidth, int team, int teamWidth, int chassis, int chassisWidth, int owner, int ownerWidth) {

        static Columns of(boolean teams) {
            return teams ? wired(150, 44, 172, 52, 176, 40, 328) : wired(172, 0, 0, 70, 190, 50, 340);
        }

        /** Narrow, for a part of a host beside a question; a lane that would stay empty is left out, with width 0. */
        static Columns excerpt(boolean nics, boolean teams, boolean owners) {
            int team = MARGIN + (nics ? 128 + 44 : 0);
            int chassis = team + (teams ? 150 + 40 : 0);
            int owner = owners ? chassis + 150 + 34 : 0;
            return new Columns(
                    MARGIN, nics ? 128 : 0, teams ? team : 0, teams ? 150 : 0, chassis, 150, owner, owners ? 252 : 0);
        }

        /** Widths and the rooms for wires between, from the left. */
        private static Columns wired(
                int nicWidth, int members, int teamWidth, int cables, int chassisWidth, int ports, int ownerWidth) {
            int team = MARGIN + nicWidth + members;
            int chassis = team + teamWidth + cables;
            int owner = chassis + chassisWidth + ports;
            return new Columns(
                    MARGIN, nicWidth, teamWidth == 0 ? 0 : team, teamWidth, chassis, chassisWidth, owner, ownerWidth);
        }

        int width() {
            return Math.max(chassis + chassisWidth, owner + ownerWidth) + MARGIN;
        }
    }
}
