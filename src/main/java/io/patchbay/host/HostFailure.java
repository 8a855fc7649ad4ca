package io.patchbay.host;

import io.patchbay.network.Message;
import java.time.Instant;

/**
 * Why a host can't be read.
 *
 * @param message what happened
 * @param remedy what to do next
 * @param since when it first failed this way, without a success in between
 */
public record HostFailure(Message message, Message remedy, Instant since) {}
