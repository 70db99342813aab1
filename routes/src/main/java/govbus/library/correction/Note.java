package govbus.library.correction;

import govbus.library.reading.Problems;

/** Why somebody decides: always asked for, kept with the decision. */
public final class Note {

    private static final int LONGEST = 500;

    private Note() {}

    /** Adds what is wrong with it. */
    public static void check(Problems problems, String note) {
        if (note == null || note.isBlank() || note.length() > LONGEST) {
            problems.add("/note", "required", "理由, 1 至 500 个字符 / why, in 1 to 500 characters");
        }
    }
}
