package io.patchbay.simulator.winrm;

import io.patchbay.psrp.PipelineEvent;
import io.patchbay.psrp.PowerShell;
import io.patchbay.psrp.PsErrorRecord;
import io.patchbay.psrp.clixml.PsValue;
import io.patchbay.simulator.PipelineRunner;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A host that knows four commands: Write-Output gives its arguments back, Get-Large gives that many texts of 10,000
 * characters, Write-Error fails, and Start-Sleep waits until it is stopped.
 */
final class EchoRunner implements PipelineRunner {
    final AtomicInteger runs = new AtomicInteger();
    final CountDownLatch sleeping = new CountDownLatch(1);
    final CountDownLatch woken = new CountDownLatch(1);

    @Override
    public void run(PowerShell pipeline, List<PsValue> input, Consumer<PipelineEvent> events) {
        runs.incrementAndGet();
        PowerShell.Command command = pipeline.statements().getFirst().commands().getFirst();
        switch (command.text()) {
            case "Write-Output" -> {
                command.arguments().forEach(each -> events.accept(new PipelineEvent.Output(each.value())));
                events.accept(new PipelineEvent.Warning("that was all"));
                events.accept(new PipelineEvent.Ended(PipelineEvent.Ended.State.COMPLETED, null));
            }
            case "Get-Large" -> {
                int count = ((PsValue.Int32) command.arguments().getFirst().value()).value();
                for (int i = 0; i < count; i++) {
                    events.accept(new PipelineEvent.Output(PsValue.text("%05d".formatted(i) + "漢".repeat(10_000))));
                }
                events.accept(new PipelineEvent.Ended(PipelineEvent.Ended.State.COMPLETED, null));
            }
            case "Write-Error" -> {
                PsErrorRecord error = new PsErrorRecord(
                        "No such switch",
                        "ObjectNotFound,Test",
                        13,
                        "ObjectNotFound",
                        "Write-Error",
                        "",
                        "System.Exception",
                        null,
                        PsValue.NULL);
                events.accept(new PipelineEvent.Error(error));
                events.accept(new PipelineEvent.Ended(PipelineEvent.Ended.State.FAILED, error));
            }
            case "Start-Sleep" -> {
                sleeping.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    woken.countDown();
                    events.accept(new PipelineEvent.Ended(PipelineEvent.Ended.State.STOPPED, null));
                }
            }
            default -> throw new IllegalStateException("unknown here: " + command.text());
        }
    }
}
