package io.patchbay.simulator.standin;

import io.patchbay.testing.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a script's text in an engine of its own, over stand-in modules. */
final class EngineProcess {
    private EngineProcess() {}

    /** What it wrote, errors included, line by line. */
    static List<String> run(Path folder, Path modules, Map<String, String> environment, String script)
            throws IOException, InterruptedException {
        Path file = folder.resolve("script.ps1");
        Files.writeString(file, "\uFEFF" + script);
        Path out = folder.resolve("out.txt");
        ProcessBuilder builder = new ProcessBuilder(Engine.path().toString(), "-File", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("PSModulePath", modules.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("The engine did not end: " + Files.readString(out));
        }
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }
}
