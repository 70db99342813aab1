package govbus.faults.flow;

import java.util.Random;

/** Contents that a careless codec would change: quotes, commas, backslashes, Chinese, letters beyond the basic plane. */
public final class Words {
    private static final String[] PARTS = {
        "宗地",
        "权利人",
        "云溪市",
        "\"引号\"",
        "a,b",
        "back\\slash",
        "it's",
        "𠮷野",
        "%s",
        "null",
        "0",
        "-1.50",
        "{json}",
        "é",
        "A B"
    };

    private Words() {}

    /** Up to about 300 characters. */
    public static String next(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(40);
        for (int i = 0; i < parts; i++) {
            text.append(PARTS[random.nextInt(PARTS.length)]).append(random.nextInt(1000));
        }
        return text.toString();
    }
}
