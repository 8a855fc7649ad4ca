package io.patchbay.diagram;

import io.patchbay.network.AdapterId;
import io.patchbay.network.Subject;
import io.patchbay.network.SwitchId;
import io.patchbay.network.VnicId;

/** The ids of parts. They follow from the host's own ids, so a part is known again in the next picture. */
final class Ids {
    private Ids() {}

    static String nic(AdapterId id) {
        return "nic:" + id;
    }

    static String team(String name) {
        return "team:" + name;
    }

    static String teamNic(AdapterId id) {
        return "teamnic:" + id;
    }

    static String chassis(SwitchId id) {
        return "switch:" + id;
    }

    static String bracket(SwitchId id) {
        return "set:" + id;
    }

    /** @param where the switch's id, or a word for where there is none */
    static String owner(Subject owner, Object where) {
        return "owner:" + Subjects.text(owner) + "@" + where;
    }

    static String row(VnicId id) {
        return "row:" + Subjects.text(new Subject.Vnic(id));
    }

    static String row(AdapterId id) {
        return "row:" + Subjects.text(new Subject.Adapter(id));
    }

    static String wire(String from, String to) {
        return from + ">" + to;
    }

    /** The socket at a wire's right end. */
    static String in(String wire) {
        return "in:" + wire;
    }

    /** The socket at a wire's left end. */
    static String out(String wire) {
        return "out:" + wire;
    }
}
