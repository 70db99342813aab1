package govbus.catalog.casework;

/** The sides of a case. */
public enum Side {
    /** Whoever opened it: the using department, or a resource's own department. */
    RAISER("提出部门", "the department that asks"),
    /** Whoever must answer: the providing department. */
    ANSWERER("提供部门", "the department that answers"),
    /** The sharing authority (主管部门). */
    AUTHORITY("主管部门", "the sharing authority"),
    /** The bus itself, when a day has passed or a delivery has begun. */
    BUS("系统", "the bus");

    private final String chinese;
    private final String english;

    Side(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
