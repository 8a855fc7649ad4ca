package io.patchbay.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import io.patchbay.diagram.Subjects;
import io.patchbay.host.HostId;
import io.patchbay.network.Subject;
import java.util.Optional;

/** What an address below a host says. */
public final class HostRoute {
    private HostRoute() {}

    /** @throws NotFoundException where it is no id */
    public static HostId id(BeforeEnterEvent event) {
        try {
            return HostId.parse(event.getRouteParameters().get("host").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    public static Optional<Subject> subject(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Paths.SUBJECT)
                .flatMap(Subjects::parse);
    }
}
