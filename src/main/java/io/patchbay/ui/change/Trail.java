package io.patchbay.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.patchbay.network.NetAdapter;
import io.patchbay.ui.texts.Speaker;

/** The wizard's pages at its side: answered with the answer, the one that is asked, those to come. */
final class Trail extends Nav {
    private static final long serialVersionUID = 1;

    private final transient Speaker speaker;
    private final OrderedList list = new OrderedList();

    Trail(Speaker speaker) {
        this.speaker = speaker;
        addClassName("pb-trail");
        setAriaLabel(speaker.say("ui.wizard.trail"));
        add(list);
    }

    void show(NewSwitchDraft draft, NewSwitchDraft.Page current) {
        list.removeAll();
        int at = draft.pages().indexOf(current);
        for (int i = 0; i < draft.pages().size(); i++) {
            NewSwitchDraft.Page page = draft.pages().get(i);
            boolean answered = i < at;
            Span mark = new Span(answered ? "✓" : Integer.toString(i + 1));
            mark.addClassName("pb-trail-mark");
            mark.getElement().setAttribute("aria-hidden", "true");
            Span name = new Span(speaker.say("ui.wizard.page." + page));
            Div words = new Div(name);
            if (answered) {
                Span answer = new Span(answer(draft, page));
                answer.addClassName("pb-trail-answer");
                words.add(answer);
            }
            ListItem item = new ListItem(mark, words);
            item.addClassName(answered ? "pb-trail-done" : i == at ? "pb-trail-now" : "pb-trail-next");
            if (i == at) {
                item.getElement().setAttribute("aria-current", "step");
            }
            list.add(item);
        }
    }

    private String answer(NewSwitchDraft draft, NewSwitchDraft.Page page) {
        return switch (page) {
            case PURPOSE -> speaker.say("ui.wizard.purpose." + draft.purpose() + ".short");
            case NAME -> draft.name().strip();
            case CABLES ->
                speaker.list(draft.nics().stream()
                        .flatMap(id -> draft.network().adapter(id).stream())
                        .map(NetAdapter::name)
                        .toList());
            case HOST -> {
                Integer vlan = draft.vlan();
                if (!draft.shared()) {
                    yield speaker.say("ui.wizard.host.false.short");
                }
                yield vlan == null
                        ? speaker.say("ui.wizard.host.true.short")
                        : speaker.say("ui.wizard.host.true.vlan", vlan);
            }
            case PLAN -> "";
        };
    }
}
