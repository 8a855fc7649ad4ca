package io.patchbay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** What a person does on the console's screens, in her words. Everything is found by id or by its accessible name. */
final class Console {
    static final String USER = "admin";
    static final String PASSWORD = "correct horse, battery & staple";
    /** A busy machine is slow; a promise is not. */
    private static final double PATIENCE = 30_000;

    private final Page page;

    Console(Page page) {
        this.page = page;
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    Page page() {
        return page;
    }

    void createAdministrator(String code) {
        page.navigate("/");
        fill("setup-code", code);
        fill("setup-user-name", USER);
        fill("setup-password", PASSWORD);
        fill("setup-password-again", PASSWORD);
        Browser.look(page, "setup");
        press("setup-submit");
        page.locator("#sign-in").waitFor();
    }

    void signIn() {
        page.locator("#vaadinLoginUsername input").fill(USER);
        page.locator("#vaadinLoginPassword input").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.locator("#user-menu").waitFor();
    }

    /** Opens a host by its name, out of the navigation, and waits for its picture. */
    void open(String host) {
        page.navigate("/");
        page.locator("#nav-hosts").getByText(host).first().click();
        page.locator("patchbay-wiring [role=option]").first().waitFor();
    }

    /** Parts of the picture, by what is said of them. */
    Locator inPicture(String saidOfIt) {
        return page.locator("patchbay-wiring [role=option][aria-label*=\"" + saidOfIt + "\"]");
    }

    void beginSwitch(int purpose, String name) {
        press("new-switch");
        page.locator("#purpose vaadin-radio-button").nth(purpose).click();
        next();
        fill("switch-name", name);
        next();
    }

    void tick(String cable) {
        Locator tick = page.locator("#cables vaadin-checkbox").filter(new Locator.FilterOptions().setHasText(cable));
        tick.locator("input").click(new Locator.ClickOptions().setForce(true));
        assertThat(tick).hasAttribute("checked", "");
        awaitAnswer();
    }

    /** Until the console has answered what was done last. */
    private void awaitAnswer() {
        page.waitForFunction("() => Object.values(window.Vaadin?.Flow?.clients ?? {})"
                + ".every(client => typeof client.isActive !== 'function' || !client.isActive())");
    }

    void next() {
        press("wizard-next");
    }

    /** Runs the plan that is shown, and waits until it has ended. */
    void run() {
        press("run-plan");
        page.waitForURL(Pattern.compile(".*/changes/.*"));
        page.locator("#run-outcome").waitFor();
    }

    void fill(String id, String text) {
        page.locator("#" + id + " input").first().fill(text);
    }

    void press(String id) {
        page.locator("#" + id).first().click();
    }
}
