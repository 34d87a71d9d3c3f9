package io.quarkiverse.ivs.composition.benchmark;

import java.io.File;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process with the class path of this one: it says once where it is, and may answer questions, a line each. */
public final class ChildJvm implements AutoCloseable {

    /**
     * What a process without Quarkus needs: before Quarkus starts, its log manager keeps every record of every level for later,
     * and so would make each client of the AWS SDK log for nobody.
     */
    public static final List<String> WITHOUT_LOG = List.of("-Djava.util.logging.manager=java.util.logging.LogManager",
            "-Dorg.jboss.logging.provider=jdk",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    private static final String SIGN = "benchmark> ";

    private final Process process;
    private final BufferedReader answers;
    private final Writer questions;
    private final String place;

    private ChildJvm(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.place = answer();
    }

    public static ChildJvm start(Class<?> main, String... jvmOptions) {
        return start(System.getProperty("java.class.path"), main, jvmOptions);
    }

    /**
     * With nothing on the class path but the code of this project and what is named: opening the files of everything else takes
     * longer than many a start.
     *
     * @param needed matches the names of files that are needed
     */
    public static ChildJvm startAlone(Pattern needed, Class<?> main, String... jvmOptions) {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Files.isDirectory(Path.of(entry))
                        || needed.matcher(Path.of(entry).getFileName().toString()).lookingAt())
                .collect(Collectors.joining(File.pathSeparator));
        return start(classPath, main, jvmOptions);
    }

    private static ChildJvm start(String classPath, Class<?> main, String... jvmOptions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms512m", "-Xmx512m"));
        command.addAll(WITHOUT_LOG);
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", classPath, main.getName()));
        try {
            return new ChildJvm(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called in the child: where it is, or the answer to a question. */
    public static void ready(String text) {
        PrintStream out = System.out;
        out.println(SIGN + text);
        out.flush();
    }

    /** What the child said when it was ready. */
    public String place() {
        return place;
    }

    public String ask(String question) {
        try {
            questions.write(question + "\n");
            questions.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private String answer() {
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(SIGN)) {
                    return line.substring(SIGN.length());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("A process of the benchmark ended early; its output is above");
    }
}
