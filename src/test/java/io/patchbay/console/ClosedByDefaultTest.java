package io.patchbay.console;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedByDefaultTest {
    private static RunningConsole console;

    @BeforeAll
    static void start(@TempDir Path folder) {
        console = RunningConsole.start(folder);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void x() throws Exception {
        for (String p : new String[] {
            "/",
            "/sign-in",
            "/setup",
            "/actuator",
            "/actuator/health",
            "/actuator/env",
            "/host/1",
            "/api/x",
            "/nothing",
            "/VAADIN/x",
            "/error",
            "/themes/x.css"
        }) {
            HttpResponse<String> r = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(console.at(p)).build(), HttpResponse.BodyHandlers.ofString());
            System.out.println(p + " " + r.statusCode() + " " + r.headers().map() + " "
                    + r.body().substring(0, Math.min(200, r.body().length())));
        }
    }
}
