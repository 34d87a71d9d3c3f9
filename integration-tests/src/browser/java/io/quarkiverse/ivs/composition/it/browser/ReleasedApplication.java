package io.quarkiverse.ivs.composition.it.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import io.quarkus.builder.Version;

/**
 * An application in a directory of its own, whose local repository has our artifacts as a release would have them. Whatever else
 * it needs comes from the usual local repository, which is only read.
 */
final class ReleasedApplication {

    private static final String VERSION = "999-SNAPSHOT";
    private static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

    private static final String POM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>org.acme</groupId>
              <artifactId>released-application</artifactId>
              <version>1</version>
              <properties>
                <quarkus.version>%s</quarkus.version>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencyManagement>
                <dependencies>
                  <dependency>
                    <groupId>io.quarkus</groupId>
                    <artifactId>quarkus-bom</artifactId>
                    <version>${quarkus.version}</version>
                    <type>pom</type>
                    <scope>import</scope>
                  </dependency>
                </dependencies>
              </dependencyManagement>
              <dependencies>
                <dependency>
                  <groupId>io.quarkus</groupId>
                  <artifactId>quarkus-rest-jackson</artifactId>
                </dependency>
                <dependency>
                  <groupId>io.quarkiverse.ivs</groupId>
                  <artifactId>quarkus-ivs-composition</artifactId>
                  <version>%s</version>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <groupId>io.quarkus</groupId>
                    <artifactId>quarkus-maven-plugin</artifactId>
                    <version>${quarkus.version}</version>
                    <executions>
                      <execution>
                        <goals>
                          <goal>build</goal>
                        </goals>
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    private final Path directory;
    private final Path repository;

    private ReleasedApplication(Path directory, Path repository) {
        this.directory = directory;
        this.repository = repository;
    }

    static ReleasedApplication create() throws IOException {
        Path target = Path.of("target", "released").toAbsolutePath();
        ReleasedApplication application = new ReleasedApplication(target.resolve("application"), target.resolve("repository"));
        application.install("quarkus-ivs-composition-parent", CHECKOUT);
        application.install("quarkus-ivs-composition", CHECKOUT.resolve("runtime"));
        application.install("quarkus-ivs-composition-dev", CHECKOUT.resolve("runtime/dev"));
        application.install("quarkus-ivs-composition-deployment", CHECKOUT.resolve("deployment"));
        application.install("quarkus-ivs-composition-fake", CHECKOUT.resolve("deployment/fake"));
        application.install("quarkus-ivs-composition-fake", CHECKOUT.resolve("deployment/fake"));
        application.write("pom.xml", POM.formatted(Version.getVersion(), VERSION));
        application.write("src/main/resources/application.properties",
                "quarkus.ivs-composition.templates.podcast.destinations=channel\n");
        return application;
    }

    Sample start() {
        String shared = System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository");
        return Sample.start("released-application.log", List.of("-f", directory.resolve("pom.xml").toString(),
                "-Dmaven.repo.local=" + repository, "-Dmaven.repo.local.tail=" + shared,
                "-Dmaven.repo.local.tail.ignoreAvailability=true"));
    }

    private void install(String artifact, Path module) throws IOException {
        String name = artifact + "-" + VERSION;
        Path installed = Files.createDirectories(
                repository.resolve("io/quarkiverse/ivs").resolve(artifact).resolve(VERSION));
        copy(module.resolve("pom.xml"), installed.resolve(name + ".pom"));
        Path jar = module.resolve("target").resolve(name + ".jar");
        if (Files.exists(jar)) {
            copy(jar, installed.resolve(name + ".jar"));
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
