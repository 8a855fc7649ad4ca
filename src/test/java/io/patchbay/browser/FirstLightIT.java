package io.patchbay.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.patchbay.testing.BrowserTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A new user's first hour, in the order in which she lives it: one demo, one story. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class FirstLightIT {
    private static final int OUTSIDE = 0;
    private static final int HOST_AND_VMS = 1;
    private static final int VMS_ONLY = 2;

    @TempDir
    static Path data;

    private RunningDemo demo;
    private Browser browser;
    private BrowserContext person;
    private Console console;

    @BeforeAll
    void start() throws Exception {
        demo = RunningDemo.start(data);
        browser = new Browser();
        person = browser.person(demo.address(), "en-US", ColorScheme.LIGHT, 1440, 900);
        console = new Console(person.newPage());
    }

    @AfterAll
    void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    @Order(1)
    void theFirstStartAsksForAnAdministratorWithTheTerminalsCode() throws Exception {
        console.createAdministrator(demo.setupCode());
        Browser.look(console.page(), "sign-in");
        console.signIn();
        Browser.look(console.page(), "fleet-empty");
    }

    @Test
    @Order(2)
    void theFleetOffersTheExampleHostsAndShowsThemAll() {
        Page page = console.page();
        console.press("add-example-hosts");
        for (String host : new String[] {"hv01", "hv02", "hv03", "ucs01", "w11", "hv-jp", "hv07"}) {
            assertThat(page.locator("#fleet").getByText(host).first()).isVisible();
        }
        // six answer, one can't be reached and says so
        assertThat(page.locator("#fleet").getByText("vSwitch-LAN")).isVisible();
        assertThat(page.locator("#fleet").getByText("ConvergedSwitch")).isVisible();
        assertThat(page.locator("#fleet").getByText("Nothing answers")).isVisible();
        Browser.look(page, "fleet");
    }

    @Test
    @Order(3)
    void aHostsPictureShowsItsSwitchAndWindowsListLightsItUp() {
        Page page = console.page();
        for (String host : new String[] {"hv02", "hv03", "ucs01", "w11", "hv-jp"}) {
            console.open(host);
            Browser.look(page, "host-" + host);
        }
        console.open("hv01");
        assertThat(console.inPicture("vSwitch-LAN").first()).isVisible();
        page.locator("#windows-list").getByText("NIC1").first().click();
        assertThat(page.locator("#windows-list")).containsText("Hyper-V Extensible Virtual Switch");
        Browser.look(page, "host-hv01");
    }

    @Test
    @Order(4)
    void theWizardLeadsToAnExternalSwitchThatTheHostReallyHas() {
        Page page = console.page();
        console.open("hv01");
        console.beginSwitch(OUTSIDE, "vm-prod");
        console.tick("SLOT 3 Port 1");
        console.tick("SLOT 3 Port 2");
        Browser.look(page, "wizard-cables");
        console.next();
        page.locator("#shared vaadin-radio-button").first().click();
        console.fill("management-vlan", "20");
        Browser.look(page, "wizard-host");
        console.next();
        assertThat(page.locator("#plan")).containsText("New-VMSwitch -Name 'vm-prod'");
        assertThat(page.locator("#plan")).containsText("-VlanId 20");
        Browser.look(page, "plan");
        console.run();
        assertThat(page.locator("[data-run=COMPLETED]")).isVisible();
        Browser.look(page, "run");
        console.press("to-host");
        assertThat(console.inPicture("vm-prod").first()).isVisible();
        assertThat(page.locator("#windows-list")).containsText("vEthernet (vm-prod)");
    }

    @Test
    @Order(5)
    void internalAndPrivateSwitchesNeedNoCable() {
        console.open("hv01");
        console.beginSwitch(HOST_AND_VMS, "nat-lab");
        console.run();
        assertThat(console.page().locator("[data-run=COMPLETED]")).isVisible();
        console.open("hv01");
        console.beginSwitch(VMS_ONLY, "closed-lab");
        console.run();
        assertThat(console.page().locator("[data-run=COMPLETED]")).isVisible();
        console.open("hv01");
        assertThat(console.inPicture("nat-lab").first()).isVisible();
        assertThat(console.inPicture("closed-lab").first()).isVisible();
    }

    @Test
    @Order(6)
    void aVirtualMachinesAdapterGetsItsVlan() {
        Page page = console.page();
        console.open("hv01");
        console.inPicture("of FS01").first().focus();
        page.keyboard().press("Enter");
        console.press("change-vlan");
        page.locator("#vlan-mode vaadin-radio-button").nth(1).click();
        console.fill("vlan-id", "5000");
        assertThat(page.locator("#vlan-id")).containsText("4094");
        console.fill("vlan-id", "110");
        assertThat(page.locator("#plan")).containsText("-VlanId 110");
        Browser.look(page, "vnic-vlan");
        console.run();
        assertThat(page.locator("[data-run=COMPLETED]")).isVisible();
        console.press("to-host");
        assertThat(console.inPicture("VLAN 110").first()).isVisible();
    }

    @Test
    @Order(7)
    void thePathOfTheConsoleIsNotCutOff() {
        Page page = console.page();
        console.open("hv01");
        console.inPicture("of This host on vSwitch-LAN").first().focus();
        page.keyboard().press("Enter");
        console.press("change-vlan");
        page.locator("#vlan-mode vaadin-radio-button").nth(1).click();
        console.fill("vlan-id", "20");
        assertThat(page.locator("#plan-findings")).containsText("Patchbay reaches this host");
        assertThat(page.locator("#run-plan")).hasCount(0);
        Browser.look(page, "path-refused");
    }

    @Test
    @Order(8)
    void aJapaneseAdministratorMakesASwitchInHerLanguage() {
        try (BrowserContext other = browser.person(demo.address(), "ja-JP", ColorScheme.DARK, 1440, 900)) {
            Console hers = new Console(other.newPage());
            Page page = hers.page();
            page.navigate("/");
            assertThat(page.locator("html")).hasAttribute("lang", "ja");
            Browser.look(page, "sign-in-ja-dark");
            hers.signIn();
            assertThat(page.locator("#fleet").getByText("hv02")).isVisible();
            Browser.look(page, "fleet-ja-dark");
            hers.open("hv02");
            Browser.look(page, "host-hv02-ja-dark");
            hers.open("hv-jp");
            hers.beginSwitch(VMS_ONLY, "検証用");
            assertThat(page.locator("#plan")).containsText("New-VMSwitch -Name '検証用'");
            Browser.look(page, "plan-ja-dark");
            hers.run();
            assertThat(page.locator("[data-run=COMPLETED]")).isVisible();
            Browser.look(page, "run-ja-dark");
            hers.open("hv-jp");
            assertThat(hers.inPicture("検証用").first()).isVisible();
        }
    }

    @Test
    @Order(9)
    void aNarrowScreenStaysUsable() {
        try (BrowserContext phone = browser.person(demo.address(), "en-US", ColorScheme.LIGHT, 420, 860)) {
            Console held = new Console(phone.newPage());
            held.page().navigate("/");
            held.signIn();
            Browser.look(held.page(), "fleet-narrow");
            held.page().locator("#fleet").getByText("hv01").first().click();
            assertThat(held.page().locator("#new-switch")).isVisible();
            Browser.look(held.page(), "host-narrow");
        }
    }

    @Test
    @Order(10)
    void aRestartLosesNothing() throws Exception {
        demo.close();
        assertThat(demo.output()).contains("Stopped.");
        demo = RunningDemo.start(data);
        assertThat(demo.output()).doesNotContain("setup code");
        person.close();
        person = browser.person(demo.address(), "en-US", ColorScheme.LIGHT, 1440, 900);
        console = new Console(person.newPage());
        console.page().navigate("/");
        console.signIn();
        console.open("hv01");
        for (String name : new String[] {"vm-prod", "nat-lab", "closed-lab"}) {
            assertThat(console.inPicture(name).first()).isVisible();
        }
        console.page().navigate("/changes");
        assertThat(console.page().locator("#changes")).containsText("vm-prod");
        Browser.look(console.page(), "changes");
    }

    @Test
    @Order(11)
    void aHostIsAddedByItsAddressAfterATestThatSaysHowFarItGets() throws Exception {
        JsonNode known = JsonMapper.shared()
                .readTree(data.resolve("simulator/example-hosts.json").toFile())
                .get(1);
        Page page = console.page();
        page.navigate("/add-host");
        console.fill("connection-address", "localhost");
        console.fill("connection-name", "typed in");
        console.fill("connection-port", known.get("port").asString());
        console.fill("connection-user", known.get("user").asString());
        console.fill("connection-password", "not the password");
        page.locator("#connection-more vaadin-details-summary").click();
        console.fill("connection-path", known.get("path").asString());
        console.press("test-connection");
        assertThat(page.locator("#connection-trial [data-state=done]")).hasCount(2);
        assertThat(page.locator("#connection-trial [data-state=failed] .pb-remedy"))
                .isVisible();
        Browser.look(page, "add-host-refused");
        console.fill("connection-password", known.get("password").asString());
        console.press("test-connection");
        assertThat(page.locator("#connection-trial [data-state=done]")).hasCount(6);
        Browser.look(page, "add-host");
        console.press("add-host-submit");
        assertThat(console.inPicture("ConvergedSwitch").first()).isVisible();
    }
}
