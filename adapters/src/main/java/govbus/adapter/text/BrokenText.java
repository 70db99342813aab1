package govbus.adapter.text;

import java.io.IOException;

/** A text whose form is broken from some place on. */
public final class BrokenText extends IOException {
    private static final long serialVersionUID = 1;
    private final String place;

    public BrokenText(String place, String what) {
        super(what + " (" + place + ")");
        this.place = place;
    }

    /** Where it is broken: {@code line 7, column 3}. */
    public String place() {
        return place;
    }
}
