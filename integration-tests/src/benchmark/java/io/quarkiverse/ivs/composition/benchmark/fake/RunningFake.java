package io.quarkiverse.ivs.composition.benchmark.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.tools.attach.VirtualMachine;

import io.quarkiverse.ivs.composition.benchmark.ChildJvm;
import io.quarkiverse.ivs.composition.benchmark.profile.AgentLibrary;
import io.quarkiverse.ivs.composition.benchmark.profile.Recording;
import io.quarkiverse.ivs.composition.fake.FakeMain;

/** The fake as its users start it, in a process of its own, which the tools of the JDK look into. */
public final class RunningFake implements AutoCloseable {

    private static final Pattern URL = Pattern.compile("http://[0-9.]+:[0-9]+");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +[0-9]+ +([0-9]+)");

    private final Process process;
    private final URI uri;
    private Path profiler;

    private RunningFake(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Starts it, and waits until it listens. */
    public static RunningFake start() throws IOException {
        List<String> command = new ArrayList<>(List.of(java("java"), "-Xms512m", "-Xmx512m"));
        command.addAll(ChildJvm.WITHOUT_LOG);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FakeMain.class.getName()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher url = URL.matcher(line);
            if (url.find()) {
                return new RunningFake(process, URI.create(url.group()));
            }
        }
        throw new IllegalStateException("The fake did not say where it listens");
    }

    public URI uri() {
        return uri;
    }

    /** How many bytes of its heap are in use, once what is without use is gone. */
    long usedHeap() throws IOException {
        // The second one takes what the first one has only found to be without use.
        histogram();
        Matcher total = TOTAL.matcher(histogram());
        if (!total.find()) {
            throw new IllegalStateException("jcmd told no total of the heap");
        }
        return Long.parseLong(total.group(1));
    }

    private String histogram() throws IOException {
        Process jcmd = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Begins to record what it computes; the profiler itself is put into the directory. */
    void record(Path directory) throws Exception {
        profiler = AgentLibrary.in(directory).toAbsolutePath();
        profiler(Recording.START);
    }

    /** Writes what was recorded. */
    void stopRecording(Path file) throws Exception {
        profiler(Recording.stopCommand(file.toAbsolutePath()));
    }

    private void profiler(String command) throws Exception {
        VirtualMachine jvm = VirtualMachine.attach(Long.toString(process.pid()));
        try {
            jvm.loadAgentPath(profiler.toString(), command);
        } finally {
            jvm.detach();
        }
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
