package io.patchbay.ui.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.patchbay.change.Changes;
import io.patchbay.change.plan.Plan;
import io.patchbay.change.plan.Planning;
import io.patchbay.host.Hosts;
import io.patchbay.host.RegisteredHost;
import io.patchbay.network.HostNetwork;
import io.patchbay.ui.parts.Notice;
import io.patchbay.ui.shell.MainLayout;
import io.patchbay.ui.shell.Paths;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The wizard for a new switch: one question a page, beside it what follows from the answer, at the end the plan. */
@Route(value = Paths.NEW_SWITCH, layout = MainLayout.class)
@RolesAllowed("ADMIN")
public class NewSwitchView extends ChangeView {
    private static final long serialVersionUID = 1;

    private final transient Changes changes;
    private final Trail trail = new Trail(speaker);
    private final Consequence consequence = new Consequence(speaker);
    private final Div question = new Div();
    private final Div foot = new Div();
    private final Notice refused = new Notice(Notice.Tone.ERROR);
    private transient NewSwitchDraft.@Nullable Page page;

    NewSwitchView(Hosts hosts, Changes changes) {
        super(hosts, "ui.wizard.title");
        this.changes = changes;
        addClassName("pb-wizard");
        foot.addClassName("pb-wizard-foot");
        refused.setVisible(false);
    }

    @Override
    void plan(BeforeEnterEvent event, RegisteredHost host, HostNetwork network) {
        begin(host, network);
    }

    void begin(RegisteredHost host, HostNetwork network) {
        NewSwitchDraft draft = new NewSwitchDraft(network);
        Div middle = new Div(question, refused, foot);
        middle.addClassName("pb-wizard-middle");
        add(trail, middle, consequence);
        ask(host, draft, NewSwitchDraft.Page.PURPOSE);
    }

    private void ask(RegisteredHost host, NewSwitchDraft draft, NewSwitchDraft.Page asked) {
        boolean first = page == null;
        page = asked;
        refused.setVisible(false);
        Runnable changed = () -> answered(draft, asked);
        Component shown =
                switch (asked) {
                    case PURPOSE -> new PurposePage(draft, speaker, changed);
                    case NAME -> new NamePage(draft, speaker, changed);
                    case CABLES -> new CablesPage(draft, speaker, changed);
                    case HOST -> new HostOnItPage(draft, speaker, changed);
                    case PLAN -> null;
                };
        question.removeAll();
        foot.removeAll();
        boolean last = asked == NewSwitchDraft.Page.PLAN;
        getElement().setAttribute("data-page", asked.name());
        consequence.setVisible(!last);
        foot.add(back(host, draft, asked));
        if (shown == null) {
            lastPage(host, draft);
        } else {
            question.add(shown);
            foot.add(next(host, draft, asked, (WizardPage) shown));
        }
        answered(draft, asked);
        if (!first) {
            // who hears the screen hears the new question; a field with autofocus takes over
            getElement()
                    .executeJs(
                            "setTimeout(() => { const q = this.querySelector('#wizard-question');"
                                    + " if (q && !this.querySelector('[focused]')) q.focus({ preventScroll: true }); window.scrollTo(0, 0); })");
        }
    }

    private void lastPage(RegisteredHost host, NewSwitchDraft draft) {
        Planning planning = draft.plan();
        question.add(new PlanSheet(
                draft.network(),
                planning,
                speaker.say("ui.plan.new-switch", draft.name().strip(), host.displayName()),
                speaker));
        Plan plan = planning.plan();
        if (plan != null) {
            foot.add(new RunStart(changes, host, plan, refused, speaker));
        }
    }

    private void answered(NewSwitchDraft draft, NewSwitchDraft.Page asked) {
        trail.show(draft, asked);
        if (asked != NewSwitchDraft.Page.PLAN) {
            consequence.show(draft.network(), draft.outlook(speaker.say("ui.wizard.unnamed")));
        }
    }

    private Button back(RegisteredHost host, NewSwitchDraft draft, NewSwitchDraft.Page from) {
        int at = draft.pages().indexOf(from);
        Button back = new Button(speaker.say(at == 0 ? "ui.wizard.cancel" : "ui.wizard.back"));
        back.setId("wizard-back");
        back.addClickListener(click -> {
            if (at == 0) {
                leave(host);
            } else {
                ask(host, draft, draft.pages().get(at - 1));
            }
        });
        return back;
    }

    private Button next(RegisteredHost host, NewSwitchDraft draft, NewSwitchDraft.Page from, WizardPage shown) {
        Button next = new Button(speaker.say("ui.wizard.next"));
        next.setId("wizard-next");
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickShortcut(Key.ENTER).listenOn(question);
        next.addClickListener(click -> {
            if (shown.answered()) {
                ask(host, draft, draft.pages().get(draft.pages().indexOf(from) + 1));
            }
        });
        return next;
    }
}
