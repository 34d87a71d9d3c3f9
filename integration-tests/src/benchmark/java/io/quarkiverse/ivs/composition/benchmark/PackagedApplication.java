package io.quarkiverse.ivs.composition.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import io.quarkus.bootstrap.runner.SerializedApplication;

/**
 * The packaged sample, started in this process from the files that {@code java -jar quarkus-run.jar} starts: the extension's
 * real beans, as they are in production. Classes of {@code .inside} see the application's classes.
 */
public final class PackagedApplication implements AutoCloseable {

    private static final String INSIDE = PackagedApplication.class.getPackageName() + ".inside.";

    private final ClassLoader loader;
    private final AutoCloseable application;

    private PackagedApplication(ClassLoader loader, AutoCloseable application) {
        this.loader = loader;
        this.application = application;
    }

    /**
     * Starts the sample; the directory of its files is the system property {@code benchmark.application}.
     *
     * @param configuration what an operator would set
     */
    public static PackagedApplication start(Map<String, String> configuration) {
        configuration.forEach(System::setProperty);
        Path root = Path.of(System.getProperty("benchmark.application"));
        try (InputStream index = Files.newInputStream(root.resolve("quarkus/quarkus-application.dat"))) {
            ClassLoader runner = SerializedApplication.read(index, root).getRunnerClassLoader();
            Thread.currentThread().setContextClassLoader(runner);
            Object application = runner.loadClass("io.quarkus.runner.ApplicationImpl").getConstructor().newInstance();
            application.getClass().getMethod("start", String[].class).invoke(application, (Object) new String[0]);
            return new PackagedApplication(new InsideLoader(runner), (AutoCloseable) application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The packaged sample did not start", e);
        }
    }

    /** Makes an object of a class that lives inside of the application; it is used through types of the JDK. */
    public Object inside(String simpleName) {
        try {
            return loader.loadClass(INSIDE + simpleName).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As every thread of the application has it. */
    public void enter(Thread thread) {
        if (thread.getContextClassLoader() != loader.getParent()) {
            thread.setContextClassLoader(loader.getParent());
        }
    }

    @Override
    public void close() throws Exception {
        application.close();
    }

    private static final class InsideLoader extends ClassLoader {

        InsideLoader(ClassLoader application) {
            super(application);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(INSIDE)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = '/' + name.replace('.', '/') + ".class";
            try (InputStream in = PackagedApplication.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
