package io.patchbay.ui.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.patchbay.host.Hosts;
import io.patchbay.ui.live.ChangeFeed;
import io.patchbay.ui.parts.Icons;
import io.patchbay.ui.texts.Speaker;
import jakarta.annotation.security.PermitAll;

/** The frame around every view of somebody who is signed in. */
@JsModule("./patchbay-keys.ts")
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {
    private static final long serialVersionUID = 1;

    private final transient Speaker speaker = Speaker.here();
    private final Breadcrumb breadcrumb = new Breadcrumb(speaker.say("ui.crumbs"));
    private final TextField search = new TextField();

    MainLayout(Hosts hosts, ChangeFeed feed, AuthenticationContext authentication) {
        addClassName("pb-shell");
        setI18n(new AppLayoutI18n().setDrawer(speaker.say("ui.nav")));
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(speaker.say("ui.nav.toggle"));
        addToNavbar(toggle, brand(), breadcrumb, search(), new PersonMenu(authentication, speaker));

        SideNav pages = new SideNav();
        pages.addItem(new SideNavItem(speaker.say("ui.nav.fleet"), Paths.FLEET));
        pages.addItem(new SideNavItem(speaker.say("ui.nav.changes"), Paths.CHANGES));
        HostNavigation navigation = new HostNavigation(hosts, speaker);
        feed.follow(navigation, navigation::hear);
        Div side = new Div(pages, navigation);
        side.addClassName("pb-nav");
        addToDrawer(side);

        getElement().addEventListener("patchbay-help", event -> new ShortcutsDialog(speaker).open());
    }

    /** Views whose name is known only later say so. */
    public void place(Placed view) {
        breadcrumb.show(view.place());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (getContent() instanceof Placed view) {
            place(view);
        }
        search.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Paths.QUERY)
                .orElse(""));
    }

    private Anchor brand() {
        Anchor link = new Anchor(Paths.FLEET, Icons.BRAND.svg(), new Span("Patchbay"));
        link.addClassName("pb-brand");
        link.getElement().setAttribute("aria-label", speaker.say("ui.home"));
        return link;
    }

    private TextField search() {
        search.setId("search");
        search.addClassName("pb-search");
        search.setPlaceholder(speaker.say("ui.search"));
        search.setAriaLabel(speaker.say("ui.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setPrefixComponent(Icons.SEARCH.svg());
        Span key = new Span();
        key.getElement().appendChild(new Element("kbd").setText("/"));
        key.getElement().setAttribute("aria-hidden", "true");
        search.setSuffixComponent(key);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                find(change.getValue());
            }
        });
        return search;
    }

    private void find(String words) {
        QueryParameters query = words.isBlank() ? QueryParameters.empty() : QueryParameters.of(Paths.QUERY, words);
        getUI().ifPresent(ui -> ui.navigate(Paths.FLEET, query));
    }
}
