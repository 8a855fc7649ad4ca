package io.patchbay.change.plan;

import io.patchbay.change.intent.Intent;
import io.patchbay.network.HostNetwork;

/** Somebody wants something of a host. */
record Wish(HostNetwork host, Intent intent) {}
