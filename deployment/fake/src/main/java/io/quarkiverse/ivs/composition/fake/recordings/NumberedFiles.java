package io.quarkiverse.ivs.composition.fake.recordings;

/**
 * Files that differ in their number, from 0 on. It has five digits, so they sort by it; a composition that lives for 24 hours
 * has fewer.
 *
 * @param before what is before the number
 * @param after what is after it
 * @param count how many there are
 */
record NumberedFiles(String before, String after, int count) {

    static final int MOST = 100_000;

    /** A page of a list asks for some ten thousand names, so nothing is formatted here. */
    String name(int number) {
        String digits = Integer.toString(number);
        return before + "0".repeat(5 - digits.length()) + digits + after;
    }

    /** The first whose name is not less than a text, or null. */
    String ceiling(String text) {
        int number = firstFrom(text);
        return number == count ? null : name(number);
    }

    /** The number of the file with a name, or -1 if there is none. */
    int number(String name) {
        int number = firstFrom(name);
        return number < count && name(number).equals(name) ? number : -1;
    }

    private int firstFrom(String text) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) / 2;
            if (name(middle).compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
