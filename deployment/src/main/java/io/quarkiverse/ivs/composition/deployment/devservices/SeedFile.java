package io.quarkiverse.ivs.composition.deployment.devservices;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

import io.quarkiverse.ivs.composition.fake.control.Seed;
import io.quarkiverse.ivs.composition.runtime.config.ConfigKeys;

/**
 * The file that the configuration names as the seed.
 *
 * @param seed what it says
 * @param fingerprint of its content: a fake is replaced when it changes
 */
record SeedFile(Seed seed, String fingerprint) {

    static final SeedFile NONE = new SeedFile(Seed.NONE, "none");

    /**
     * Reads a resource of the application, else a file of its module; throws an IllegalArgumentException that says how to mend
     * it.
     */
    static SeedFile read(String name, Path module) {
        byte[] content = content(name, module);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return new SeedFile(Seed.read(name, content, ConfigKeys.DEVSERVICES + ".seed"),
                HexFormat.of().toHexDigits(checksum.getValue()) + "/" + content.length);
    }

    /** Where it may be: among the resources, or in the directory of the application's module. */
    static List<String> places(String name, Path module) {
        return List.of(name, module.resolve(name).toString());
    }

    private static byte[] content(String name, Path module) {
        try (InputStream resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (resource != null) {
                return resource.readAllBytes();
            }
            Path file = module.resolve(name);
            if (Files.isRegularFile(file)) {
                return Files.readAllBytes(file);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(problem(name, "cannot be read: " + e.getMessage()), e);
        }
        throw new IllegalArgumentException(problem(name,
                "is neither a resource of the application nor a file in " + module
                        + ". Correct it, or remove it to start with nothing."));
    }

    private static String problem(String name, String problem) {
        return ConfigKeys.DEVSERVICES + ".seed is \"" + name + "\", but this " + problem;
    }
}
