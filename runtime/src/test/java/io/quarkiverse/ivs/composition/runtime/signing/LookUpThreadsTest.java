package io.quarkiverse.ivs.composition.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

class LookUpThreadsTest {

    @Test
    void theySeeTheClassesOfTheApplicationAndDoNotKeepItAlive() throws Exception {
        Thread test = Thread.currentThread();
        ClassLoader usual = test.getContextClassLoader();
        try (URLClassLoader application = new URLClassLoader(new URL[0], usual)) {
            test.setContextClassLoader(application);
            LookUpThreads threads = new LookUpThreads();
            test.setContextClassLoader(usual);
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            threads.execute(() -> thread.complete(Thread.currentThread()));

            assertThat(thread.get().getContextClassLoader()).isSameAs(application);
            assertThat(thread.get().isDaemon()).isTrue();
            threads.close();
        } finally {
            test.setContextClassLoader(usual);
        }
    }

    @Test
    void theyGoWithTheApplication() {
        LookUpThreads threads = new LookUpThreads();
        threads.close();

        assertThatThrownBy(() -> threads.execute(() -> {
        })).isInstanceOf(RejectedExecutionException.class);
    }
}
