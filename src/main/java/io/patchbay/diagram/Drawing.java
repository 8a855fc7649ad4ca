package io.patchbay.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A picture while it is being drawn: what has its place already, and how far down both sides are filled. */
final class Drawing {
    final Measures.Columns columns;
    final List<Picture.Nic> nics = new ArrayList<>();
    final List<Picture.Bracket> brackets = new ArrayList<>();
    final List<Picture.Team> teams = new ArrayList<>();
    final List<Picture.Chassis> switches = new ArrayList<>();
    final List<Picture.Owner> owners = new ArrayList<>();
    final List<Picture.Wire> wires = new ArrayList<>();

    /** Where a cable can start: the part's id and its right end, by the adapter's subject text. */
    final Map<String, End> ends = new HashMap<>();

    int left = Measures.TOP;
    int right = Measures.TOP;

    record End(String part, int x, int y) {}

    Drawing(Measures.Columns columns) {
        this.columns = columns;
    }

    /**
     * Heights for sockets as near as can be to the heights that their cables come from, so that most are level.
     *
     * @param wanted from top to bottom
     */
    static List<Integer> sockets(List<Integer> wanted, int top, int bottom) {
        int lowest = bottom - Measures.SOCKET_EDGE;
        int[] heights = new int[wanted.size()];
        int next = top + Measures.SOCKET_EDGE;
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.max(wanted.get(i), next);
            next = heights[i] + Measures.SOCKET_GAP;
        }
        for (int i = heights.length - 1; i >= 0; i--) {
            heights[i] = Math.min(heights[i], lowest);
            lowest = heights[i] - Measures.SOCKET_GAP;
        }
        List<Integer> placed = new ArrayList<>();
        for (int height : heights) {
            placed.add(height);
        }
        return placed;
    }

    /** How tall a device must be for that many sockets on one side. */
    static int heightFor(int sockets) {
        return sockets == 0 ? 0 : 2 * Measures.SOCKET_EDGE + (sockets - 1) * Measures.SOCKET_GAP;
    }
}
