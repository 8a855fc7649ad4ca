package io.patchbay.demo;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.simulator.ScriptAnswer;

/** What Probe-Host.ps1 gives on a simulated host. */
final class ProbeAnswer implements ScriptAnswer {

    @Override
    public void answer(Call call) {
        CmdletReading.Outcome rights = rights(call);
        call.emit(new PipelineEvent.Output(Fields.of("Probe", null)
                .said("Version", call.state().windows().powerShellVersion())
                .said("Edition", "Desktop")
                .said("LanguageMode", "FullLanguage")
                .said("Outcome", rights.name())
                .said("Detail", rights.detail())
                .said("ErrorId", rights.errorId())
                .record()));
    }

    /** Of Get-VMHost: an answer without an error and without a host is a missing right. */
    static CmdletReading.Outcome rights(ScriptAnswer.Call call) {
        var host = call.run(PowerShell.command("Hyper-V\\Get-VMHost").build());
        if (!host.output().isEmpty()) {
            return CmdletReading.Outcome.READ;
        }
        if (host.reason() != null) {
            return CmdletReading.Outcome.of(host.reason());
        }
        return host.errors().isEmpty()
                ? CmdletReading.Outcome.NOTHING_SAID
                : CmdletReading.Outcome.of(host.errors().getFirst());
    }
}
