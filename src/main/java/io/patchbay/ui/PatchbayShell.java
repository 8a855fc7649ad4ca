package io.patchbay.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;

/**
 * What every page carries: the theme, one file a concern and tokens first; and push (what a person does goes by plain
 * requests, so that cookies work).
 */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("themes/patchbay/tokens.css")
@StyleSheet("themes/patchbay/vaadin.css")
@StyleSheet("themes/patchbay/parts.css")
@StyleSheet("themes/patchbay/shell.css")
@StyleSheet("themes/patchbay/fleet.css")
@StyleSheet("themes/patchbay/host.css")
@StyleSheet("themes/patchbay/change.css")
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class PatchbayShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "themes/patchbay/icon.svg", "any");
    }
}
