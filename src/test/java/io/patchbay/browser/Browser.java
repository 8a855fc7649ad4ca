package io.patchbay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.patchbay.testing.BrowserTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A headless Chromium, and what every story does with it: look, judge accessibility, keep a picture. */
final class Browser implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BrowserTest.CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Map<String, String> environment() {
        return Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }

    /** A person's browser: her language, her colours, her window. */
    BrowserContext person(URI address, String language, ColorScheme colours, int width, int height) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address.toString())
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(width, height));
    }

    /** Keeps a picture of the page, and finds no serious accessibility violation on it. */
    static void look(Page page, String name) {
        // the title comes with the view's first answer
        page.waitForFunction("() => document.title.length > 0");
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        List<String> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(Browser::told)
                        .toList();
        assertThat(serious).as("serious accessibility violations on " + name).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + "\n  "
                + String.join(
                        "\n  ",
                        rule.getNodes().stream().map(node -> node.getHtml()).toList());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
