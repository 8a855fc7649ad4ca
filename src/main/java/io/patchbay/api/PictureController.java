package io.patchbay.api;

import io.patchbay.diagram.Picture;
import io.patchbay.diagram.Wiring;
import io.patchbay.host.HostId;
import io.patchbay.host.HostReadings;
import io.patchbay.host.HostSnapshot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * A host's wiring diagram, from its last known network. Open to whoever is signed in, as all paths are that nothing else
 * is said of.
 */
@RestController
class PictureController {
    private final HostReadings readings;

    PictureController(HostReadings readings) {
        this.readings = readings;
    }

    /** 304 where the browser has it already, 404 where the host is unknown or was never read. */
    @GetMapping("/api/hosts/{id}/picture")
    @Nullable
    ResponseEntity<Picture> picture(@PathVariable UUID id, WebRequest request) {
        HostSnapshot snapshot =
                readings.latest(new HostId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String tag = snapshot.contentHash() + "-" + Wiring.EDITION;
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .body(Wiring.layout(snapshot.network()));
    }
}
