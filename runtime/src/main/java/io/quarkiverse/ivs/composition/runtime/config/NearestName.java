package io.quarkiverse.ivs.composition.runtime.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelled one was probably meant to be. */
public final class NearestName {

    private NearestName() {
    }

    /** The known name with the fewest typing slips from the given one; empty if all have more than one in three characters. */
    public static Optional<String> of(String name, Collection<String> known) {
        int most = Math.max(1, name.length() / 3);
        return known.stream()
                // Names may come from a caller of the application: a long one must not cost its length squared.
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= most && slips(name, candidate) <= most)
                .min(Comparator.<String> comparingInt(candidate -> slips(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Characters added, left out, replaced, or swapped with their neighbour (the optimal string alignment distance). */
    private static int slips(String typed, String meant) {
        String from = typed.toLowerCase(Locale.ROOT);
        String to = meant.toLowerCase(Locale.ROOT);
        int[][] slips = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            slips[i][0] = i;
        }
        for (int j = 1; j <= to.length(); j++) {
            slips[0][j] = j;
            for (int i = 1; i <= from.length(); i++) {
                int replaced = slips[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                slips[i][j] = Math.min(replaced, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
                if (i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
                    slips[i][j] = Math.min(slips[i][j], slips[i - 2][j - 2] + 1);
                }
            }
        }
        return slips[from.length()][to.length()];
    }
}
