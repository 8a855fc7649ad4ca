package io.patchbay.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.patchbay.ui.texts.Language;
import io.patchbay.ui.texts.Preferences;
import io.patchbay.ui.texts.Speaker;
import java.util.Locale;

/** Who is signed in, and what she may choose for herself: language, light or dark, shortcuts, leaving. */
final class PersonMenu extends MenuBar {
    private static final long serialVersionUID = 1;

    PersonMenu(AuthenticationContext authentication, Speaker speaker) {
        addClassName("pb-user");
        addThemeVariants(MenuBarVariant.TERTIARY);
        setI18n(new MenuBarI18n().setMoreOptions(speaker.say("ui.menu.more")));
        String name = authentication.getPrincipalName().orElse("");
        Avatar avatar = new Avatar(name);
        avatar.setAbbreviation(initials(name));
        avatar.setI18n(new Avatar.AvatarI18n().setAnonymous(speaker.say("ui.menu.anonymous")));
        avatar.getElement().setAttribute("aria-hidden", "true");
        MenuItem root = addItem(avatar);
        root.setId("user-menu");
        root.setAriaLabel(speaker.say("ui.menu.of", name));

        SubMenu menu = root.getSubMenu();
        Span who = new Span(speaker.say("ui.menu.signed-in-as", name));
        who.addClassName("pb-small");
        menu.addItem(who).setEnabled(false);
        menu.addSeparator();
        for (Language each : Language.values()) {
            MenuItem item = menu.addItem(each.ownName(), click -> speak(each));
            item.setId("menu-language-" + each.tag());
            item.getElement().setAttribute("lang", each.tag());
            item.setCheckable(true);
            item.setChecked(each == speaker.language());
        }
        menu.addSeparator();
        for (Preferences.Scheme each : Preferences.Scheme.values()) {
            MenuItem item = menu.addItem(speaker.say("ui.menu.scheme." + each.word()), click -> show(each, menu));
            item.setId("menu-scheme-" + each.word());
            item.setCheckable(true);
            item.setChecked(each == current());
        }
        menu.addSeparator();
        menu.addItem(speaker.say("ui.menu.shortcuts"), click -> new ShortcutsDialog(speaker).open())
                .setId("menu-shortcuts");
        menu.addItem(speaker.say("ui.menu.sign-out"), click -> authentication.logout())
                .setId("menu-sign-out");
    }

    /** {@code k.tanaka} is KT. */
    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String part : name.split("[^\\p{L}\\p{N}]+")) {
            if (!part.isEmpty() && initials.length() < 2) {
                initials.appendCodePoint(part.codePointAt(0));
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }

    private static Preferences.Scheme current() {
        var request = VaadinService.getCurrentRequest();
        return request == null ? Preferences.Scheme.SYSTEM : Preferences.scheme(request);
    }

    private static void speak(Language language) {
        UI ui = UI.getCurrent();
        Preferences.keep(ui, language);
        ui.setLocale(language.locale());
        ui.getPage().executeJs("document.documentElement.lang = $0", language.tag());
        ui.refreshCurrentRoute(true);
    }

    private static void show(Preferences.Scheme scheme, SubMenu menu) {
        UI ui = UI.getCurrent();
        Preferences.keep(ui, scheme);
        ui.getPage().setColorScheme(scheme.value());
        menu.getItems().forEach(item -> item.getId()
                .filter(id -> id.startsWith("menu-scheme-"))
                .ifPresent(id -> item.setChecked(id.equals("menu-scheme-" + scheme.word()))));
    }
}
