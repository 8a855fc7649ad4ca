package io.patchbay.ui.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import io.patchbay.ui.parts.Icons;
import io.patchbay.ui.texts.Language;
import io.patchbay.ui.texts.Preferences;

/** A page for somebody who is not in yet: one card, and below it the languages. */
abstract class Door extends Main {
    private static final long serialVersionUID = 1;

    private final Div card = new Div();
    private final H1 title = new H1();

    Door() {
        addClassName("pb-door");
        Span brand = new Span(Icons.BRAND.svg(), new Span("Patchbay"));
        brand.addClassName("pb-brand");
        card.addClassName("pb-door-card");
        card.add(brand, title);
        add(card, languages());
    }

    final Div card() {
        return card;
    }

    final void title(String text) {
        title.setText(text);
    }

    private static Div languages() {
        Div row = new Div();
        row.addClassName("pb-door-foot");
        for (Language each : Language.values()) {
            Button button = new Button(each.ownName(), click -> speak(each));
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.getElement().setAttribute("lang", each.tag());
            button.setId("language-" + each.tag());
            row.add(button);
        }
        return row;
    }

    private static void speak(Language language) {
        UI ui = UI.getCurrent();
        Preferences.keep(ui, language);
        ui.setLocale(language.locale());
        ui.getPage().executeJs("document.documentElement.lang = $0", language.tag());
        ui.refreshCurrentRoute(true);
    }
}
