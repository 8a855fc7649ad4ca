package io.patchbay.api;

import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.patchbay.host.HostId;
import io.patchbay.host.HostReadings;
import io.patchbay.host.HostSnapshot;
import io.patchbay.testing.Hosts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PictureControllerTest {
    private static final HostId READ = HostId.random();

    private final MockMvc browser = MockMvcBuilders.standaloneSetup(new PictureController(new OneHost()))
            .build();

    @Test
    void givesTheLastKnownNetworkAsAPicture() throws Exception {
        browser.perform(get("/api/hosts/" + READ + "/picture"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", matchesPattern("\"abc-\\d+\"")))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(jsonPath("$.switches[0].name").value("vm-prod"))
                .andExpect(jsonPath("$.switches[0].type").value("EXTERNAL"))
                .andExpect(jsonPath("$.switches[0].box.width").isNumber())
                .andExpect(jsonPath("$.owners[0].rows[0].vlan.text.key").value("wiring.vlan.access"))
                .andExpect(
                        jsonPath("$.owners[0].rows[0].vlan.text.parameters[0]").value(20));
    }

    @Test
    void sendsNothingToABrowserThatHasIt() throws Exception {
        String tag = browser.perform(get("/api/hosts/" + READ + "/picture"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");

        browser.perform(get("/api/hosts/" + READ + "/picture").header("If-None-Match", String.valueOf(tag)))
                .andExpect(status().isNotModified());
    }

    @Test
    void knowsNoPictureOfAHostThatWasNeverRead() throws Exception {
        browser.perform(get("/api/hosts/" + HostId.random() + "/picture")).andExpect(status().isNotFound());
    }

    @Test
    void refusesWhatIsNoHostsId() throws Exception {
        browser.perform(get("/api/hosts/no-id/picture")).andExpect(status().isBadRequest());
    }

    private static final class OneHost implements HostReadings {
        @Override
        public HostSnapshot read(HostId id) {
            throw new UnsupportedOperationException("A picture is never a reason to read a host");
        }

        @Override
        public Optional<HostSnapshot> latest(HostId id) {
            return id.equals(READ)
                    ? Optional.of(new HostSnapshot(id, Instant.EPOCH, "abc", Hosts.convergedSet()))
                    : Optional.empty();
        }

        @Override
        public List<Instant> history(HostId id) {
            return List.of();
        }

        @Override
        public Optional<HostSnapshot> at(HostId id, Instant moment) {
            return Optional.empty();
        }
    }
}
