package io.patchbay.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.patchbay.access.Audit;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a stranger gets of a running console: nothing but the way in. */
@ResourceLock(RunningConsole.ONE_AT_A_TIME)
class ClosedByDefaultTest {
    private static RunningConsole console;

    @BeforeAll
    @Timeout(300)
    static void start(@TempDir Path folder) {
        console = RunningConsole.start(folder).withAdministrator();
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/hosts",
                "/hosts/8d3a4a3e-3c5a-4d0b-8b35-0f5b9ef0a2a1",
                "/add-host",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/h2-console",
                "/v3/api-docs",
                "/whatever/nobody/made"
            })
    void leadsAStrangerToTheDoor(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElse(""))
                .matches(console.at("/sign-in") + ".*|/sign-in.*");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/hosts", "/api/hosts/8d3a4a3e-3c5a-4d0b-8b35-0f5b9ef0a2a1/picture", "/api/whatever"})
    void answersAStrangersProgramByStatusAlone(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("location")).isEmpty();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void tellsAnybodyThatItIsHealthyAndNoMore() throws Exception {
        HttpResponse<String> answer = get("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("details", "H2", "components");
    }

    @Test
    void sendsHeadersThatKeepOthersOut() throws Exception {
        HttpResponse<String> answer = get("/actuator/health");

        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'self'", "object-src 'none'");
        assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(answer.headers().firstValue("referrer-policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("permissions-policy")).isPresent();
    }

    @Test
    void keepsTheSessionInACookieThatScriptsCantRead() throws Exception {
        HttpResponse<String> answer = get("/");

        assertThat(answer.headers().firstValue("set-cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
        assertThat(answer.headers().firstValue("location").orElse("")).doesNotContain(";");
    }

    @Test
    void refusesAWrongPasswordAndThenMakesTheGuesserWait() throws Exception {
        String last = "";
        for (int i = 0; i < 6; i++) {
            last = signIn("mallory", "guess " + i);
        }

        assertThat(signIn("nobody", "wrong")).endsWith("/sign-in?error");
        assertThat(last).endsWith("/sign-in?wait");
    }

    @Test
    void letsTheAdministratorIn() throws Exception {
        assertThat(signIn(RunningConsole.ADMINISTRATOR.toUpperCase(Locale.ROOT), RunningConsole.PASSWORD))
                .isEqualTo("/");
    }

    @Test
    void recordsWhoComesWhoGoesAndWhoGuesses() throws Exception {
        signIn("guesser", "wrong");
        signIn(RunningConsole.ADMINISTRATOR, RunningConsole.PASSWORD);
        console.asAdministrator(() -> {
            console.tell(new LogoutSuccessEvent(
                    Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())));
            return "";
        });

        List<Audit.Entry> trail = console.bean(Audit.class).latest(50);
        assertThat(trail)
                .anyMatch(each -> each.action() == Audit.Action.SIGN_IN_FAILED
                        && each.subject().equals("guesser")
                        && each.detail().equals("127.0.0.1"));
        assertThat(trail)
                .anyMatch(each ->
                        each.action() == Audit.Action.SIGNED_IN && each.actor().equals(RunningConsole.ADMINISTRATOR));
        assertThat(trail)
                .anyMatch(each ->
                        each.action() == Audit.Action.SIGNED_OUT && each.actor().equals(RunningConsole.ADMINISTRATOR));
    }

    @Test
    void takesNothingFromAStrangerByPost() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(console.at("/api/anything"))
                                .POST(HttpRequest.BodyPublishers.ofString("x=1"))
                                .header("content-type", "application/x-www-form-urlencoded")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isIn(401, 403);
    }

    /** @return where it leads, without the address of the console */
    private static String signIn(String user, String password) throws IOException, InterruptedException {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String form = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password="
                    + URLEncoder.encode(password, StandardCharsets.UTF_8);
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(console.at("/sign-in"))
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .header("content-type", "application/x-www-form-urlencoded")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String location = answer.headers().firstValue("location").orElse(answer.statusCode() + "");
            Matcher path = Pattern.compile("^https?://[^/]+").matcher(location);
            return path.replaceFirst("");
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = console.at(path);
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            return stranger.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
