package io.patchbay.host.reading;

import io.patchbay.network.Message;
import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PowerShellSession;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.PsrpException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs one of our scripts and gathers its records as they come. */
final class ScriptRun {
    private ScriptRun() {}

    /**
     * @return the host's words on what ended the script early, where something came before; empty where it ran to its end
     * @throws UnreadableHostException where the script ended before its first record
     */
    static Optional<String> run(PowerShellSession session, PowerShell script, Records records, Unreadable unreadable)
            throws PsrpException, UnreadableHostException {
        boolean[] any = {false};
        PipelineEvent.Ended[] last = new PipelineEvent.Ended[1];
        session.run(script, event -> {
            switch (event) {
                case PipelineEvent.Output output -> {
                    any[0] = true;
                    records.add(output.value());
                }
                case PipelineEvent.Error error -> unreadable.add("The host reported: " + said(error.record()));
                case PipelineEvent.Ended ended -> last[0] = ended;
                case PipelineEvent.Warning ignored -> {}
                case PipelineEvent.Verbose ignored -> {}
                case PipelineEvent.Debug ignored -> {}
                case PipelineEvent.Progress ignored -> {}
                case PipelineEvent.Information ignored -> {}
            }
        });
        PipelineEvent.Ended ended = last[0];
        if (ended == null || ended.state() == PipelineEvent.Ended.State.STOPPED) {
            throw new UnreadableHostException(Message.of("host.reading.stopped"), null);
        }
        if (ended.state() == PipelineEvent.Ended.State.COMPLETED) {
            return Optional.empty();
        }
        if (any[0]) {
            return Optional.of(said(ended.reason()));
        }
        throw failed(ended.reason());
    }

    static UnreadableHostException notUnderstood() {
        return new UnreadableHostException(Message.of("host.reading.not-understood"), null);
    }

    /** A JEA endpoint in NoLanguage mode takes no script; that deserves a sentence of its own. */
    private static UnreadableHostException failed(@Nullable PsErrorRecord reason) {
        if (reason != null && reason.errorId().equals("ScriptsNotAllowed")) {
            return new UnreadableHostException(
                    Message.of("host.reading.no-scripts", said(reason)), reason.fullyQualifiedErrorId());
        }
        if (reason == null) {
            return new UnreadableHostException(Message.of("host.reading.script-failed.silently"), null);
        }
        return new UnreadableHostException(
                Message.of("host.reading.script-failed", said(reason)), reason.fullyQualifiedErrorId());
    }

    private static String said(@Nullable PsErrorRecord record) {
        if (record == null) {
            return "";
        }
        return Unreadable.shortened(record.message() + " (" + record.fullyQualifiedErrorId() + ")");
    }
}
