package io.patchbay.access.signin;

import io.patchbay.access.Audit;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** A line in the audit trail for whoever leaves. */
@Component
class SignOutTrail {
    private final Audit audit;

    SignOutTrail(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        String userName = event.getAuthentication().getName();
        audit.record(userName, Audit.Action.SIGNED_OUT, userName, "");
    }
}
