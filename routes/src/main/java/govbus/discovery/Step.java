package govbus.discovery;

/**
 * One step of a connection test.
 *
 * @param step stable word: {@code dns}, {@code tcp}, {@code authentication} …
 * @param state {@code ok}, {@code warning}, {@code failed}, or {@code skipped} because an earlier one failed
 * @param found what was found, Chinese and English
 * @param cause why it failed, Chinese and English; {@code null} when it is all right
 * @param remedy the exact command for the database's administrator, or what else to do; {@code null} for nothing
 */
record Step(
        String step,
        String title,
        String english,
        String state,
        long millis,
        String found,
        String foundEnglish,
        String cause,
        String causeEnglish,
        String remedy) {

    boolean ok() {
        return state.equals("ok") || state.equals("warning");
    }
}
