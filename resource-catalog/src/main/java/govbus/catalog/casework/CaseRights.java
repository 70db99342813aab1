package govbus.catalog.casework;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;

/** Who may do what with a case: the sides that the state table names, and four eyes where it asks for them. */
public final class CaseRights {
    static final Party BUS = new Party("govbus", null, false, false, false, true);

    private CaseRights() {}

    /** Whether a party stands on a side that may make the move. */
    static boolean mayMove(CaseFile file, Move move, Party party) {
        return move.by().stream().anyMatch(one -> switch (one) {
            case AUTHORITY -> party.authority();
            case RAISER -> party.actsFor(file.raiser());
            // what a base library holds is answered for by the authority
            case ANSWERER ->
                file.answerer() == null ? party.authority() || party.engineer() : party.actsFor(file.answerer());
            case BUS -> false;
        });
    }

    /** @throws Refusal when the party may not make the move */
    public static void require(CaseFile file, Move move, Asked asked, Party party) {
        boolean bus = party == BUS;
        boolean side = bus || mayMove(file, move, party);
        if (!side) {
            throw Party.notAllowed(
                    "该操作由 " + move.by().stream().map(Side::chinese).sorted().toList() + " 办理 / this is for "
                            + move.by().stream().map(Side::english).sorted().toList());
        }
        if (move.otherEyes() && !bus) {
            otherEyes(file, asked, party);
        }
    }

    private static void otherEyes(CaseFile file, Asked asked, Party party) {
        boolean unnamed =
                party.system() && (asked.officer() == null || asked.officer().isBlank());
        if (unnamed || who(party, asked).equals(file.submittedBy())) {
            throw new Refusal(
                    RefusalCode.FOUR_EYES_REQUIRED,
                    unnamed
                            ? "请在 officer 中写明审核人 / name the officer who approves"
                            : "提交人不得审核 / whoever submitted it cannot approve it");
        }
    }

    /** How the one who acts is written down. */
    public static String who(Party party, Asked asked) {
        return asked.officer() == null || asked.officer().isBlank()
                ? party.name()
                : party.name() + ":" + asked.officer();
    }

    /** Whether a case is shown to a party. */
    public static boolean sees(Party party, CaseFile file) {
        return party.reader()
                || party.engineer()
                || file.raiser().equals(party.department())
                || party.department() != null && party.department().equals(file.answerer());
    }
}
