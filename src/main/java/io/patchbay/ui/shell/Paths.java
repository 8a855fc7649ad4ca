package io.patchbay.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.patchbay.change.RunId;
import io.patchbay.diagram.Subjects;
import io.patchbay.host.HostId;
import io.patchbay.network.Subject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the views stand, so that they can lead to one another without knowing one another. */
public final class Paths {
    public static final String FLEET = "";
    public static final String ADD_HOST = "add-host";
    public static final String CHANGES = "changes";
    public static final String RUN = "changes/:run";
    public static final String HOST = "hosts/:host";
    public static final String NEW_SWITCH = "hosts/:host/new-switch";
    public static final String REMOVE_SWITCH = "hosts/:host/remove-switch";
    public static final String VNIC_VLAN = "hosts/:host/vlan";
    public static final String CONNECTION = "hosts/:host/connection";

    /** The fleet's filter words. */
    public static final String QUERY = "q";
    /** What a host's view shows as chosen, or what a change is about ({@link Subjects}). */
    public static final String SUBJECT = "subject";

    private Paths() {}

    public static String host(HostId host) {
        return "hosts/" + host;
    }

    public static String host(HostId host, Subject chosen) {
        return host(host) + about(chosen);
    }

    public static String newSwitch(HostId host) {
        return host(host) + "/new-switch";
    }

    public static String removeSwitch(HostId host, Subject.Switch which) {
        return host(host) + "/remove-switch" + about(which);
    }

    public static String vnicVlan(HostId host, Subject.Vnic which) {
        return host(host) + "/vlan" + about(which);
    }

    public static String connection(HostId host) {
        return host(host) + "/connection";
    }

    public static String run(RunId run) {
        return "changes/" + run;
    }

    /** Goes to one of these paths, with what stands behind its question mark. */
    public static void go(UI ui, String path) {
        int question = path.indexOf('?');
        if (question < 0) {
            ui.navigate(path);
        } else {
            ui.navigate(path.substring(0, question), QueryParameters.fromString(path.substring(question + 1)));
        }
    }

    private static String about(Subject subject) {
        return "?" + SUBJECT + "=" + URLEncoder.encode(Subjects.text(subject), StandardCharsets.UTF_8);
    }
}
