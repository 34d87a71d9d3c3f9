package io.quarkiverse.ivs.composition.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.quarkiverse.ivs.composition.fake.operations.Operation;
import io.quarkiverse.ivs.composition.fake.operations.Operations;
import io.quarkiverse.ivs.composition.fake.operations.Pages;
import io.quarkiverse.ivs.composition.fake.rules.RuleTable;
import io.quarkiverse.ivs.composition.fake.settings.FakeSettings;
import io.quarkiverse.ivs.composition.fake.state.Store;

/** The page "The emulator alone" has a row for each operation of the service, as src/api/operations.txt describes it. */
class OperationsPageTest {

    private static final Path DESCRIPTIONS = Path.of("src/api/operations.txt");
    private static final Path TABLE = Path.of("../../docs/modules/ROOT/examples/emulator-operations.adoc");

    @Test
    void theTableOfThePageIsThatOfTheFake() throws Exception {
        Map<String, String[]> described = new TreeMap<>();
        for (String line : Files.readAllLines(DESCRIPTIONS)) {
            if (!line.startsWith("#")) {
                String[] parts = line.split(" \\| ?", 3);
                described.put(parts[0], parts);
            }
        }
        assertThat(described.keySet()).as("Describe each operation of the table in " + DESCRIPTIONS)
                .containsExactlyElementsOf(RuleTable.SERVICE.operations().keySet());
        Map<String, Operation> emulated = Operations.of(new Store(FakeSettings.defaults(), new SplittableRandom()),
                FakeSettings.defaults(), new Pages(1));

        StringBuilder table = new StringBuilder("// Made of deployment/fake/src/api/operations.txt by OperationsPageTest.\n");
        long count = described.keySet().stream().filter(emulated::containsKey).count();
        table.append(count + " of " + described.size() + " operations of the API are emulated:\n\n");
        table.append("[cols=\"2,1,4,4\"]\n|===\n|Operation |Emulated |What the fake does |What is assumed\n");
        for (String[] row : described.values()) {
            table.append("\n|`" + row[0] + "`\n|" + (emulated.containsKey(row[0]) ? "yes" : "no") + "\n|" + row[1].strip()
                    + "\n|" + row[2].strip() + "\n");
        }
        table.append("|===\n");
        if (!Files.exists(TABLE) || !Files.readString(TABLE).equals(table.toString())) {
            Path made = Path.of("target/emulator-operations.adoc");
            Files.createDirectories(made.getParent());
            Files.writeString(made, table);
        }
        assertThat(TABLE).as("Copy target/emulator-operations.adoc there").content().isEqualTo(table.toString());
    }
}
