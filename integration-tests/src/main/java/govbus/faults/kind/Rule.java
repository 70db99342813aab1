package govbus.faults.kind;

import govbus.faults.Scene;
import govbus.faults.Weakness;

/**
 * A weakness put into the running bus by a Byteman rule; it holds for buses that are started during the round, too.
 *
 * @param name what is switched off
 */
record Rule(String name, String text) implements Weakness {

    /** Says 202 and keeps nothing, now and then. */
    static final Weakness ANSWERS_WITHOUT_COMMIT = new Rule("answers without a commit", """
            RULE answers without a commit
            CLASS govbus.exchange.log.ExchangeLog
            METHOD accept
            AT ENTRY
            IF incrementCounter("accept") % 3 == 0
            DO RETURN new govbus.adapter.Accepted(java.util.UUID.randomUUID(), $1.verdict().good().size(), 0, 0,
                java.util.Collections.emptyList())
            ENDRULE
            """);

    /** Moves a target's position on without writing the rows, now and then. */
    static final Weakness POSITION_WITHOUT_EFFECT = new Rule("a target's position without its rows", """
            RULE a position without its rows
            CLASS govbus.adapter.jdbc.TargetSession
            METHOD write
            AT ENTRY
            IF incrementCounter("write") % 3 == 0
            DO RETURN
            ENDRULE
            """);

    @Override
    public void weaken(Scene scene) {
        scene.site().failPoints().keep(text);
    }

    @Override
    public void mend(Scene scene) {
        scene.site().failPoints().disarm();
    }
}
