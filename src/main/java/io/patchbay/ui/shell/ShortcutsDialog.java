package io.patchbay.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.dom.Element;
import io.patchbay.ui.texts.Speaker;
import java.util.List;

/** Every key that does something, in one list. */
final class ShortcutsDialog extends Dialog {
    private static final long serialVersionUID = 1;
    private static final List<String> ALL = List.of("search", "help", "arrows", "enter", "escape");

    ShortcutsDialog(Speaker speaker) {
        setId("shortcuts");
        setHeaderTitle(speaker.say("ui.shortcuts.title"));
        DescriptionList list = new DescriptionList();
        list.addClassName("pb-keys");
        for (String each : ALL) {
            DescriptionList.Term key = new DescriptionList.Term();
            key.getElement().appendChild(new Element("kbd").setText(speaker.say("ui.shortcuts." + each + ".key")));
            list.add(key);
            list.add(new DescriptionList.Description(speaker.say("ui.shortcuts." + each)));
        }
        add(list);
        getFooter().add(new Button(speaker.say("ui.close"), click -> close()));
    }
}
