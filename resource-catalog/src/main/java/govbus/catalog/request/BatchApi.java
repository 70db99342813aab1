package govbus.catalog.request;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CaseRights;
import govbus.catalog.casework.CaseStore;
import govbus.catalog.casework.Move;
import govbus.catalog.casework.Parties;
import govbus.catalog.casework.Party;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One move for many requests: told first how many it would move, then done one by one. */
@RestController
@RequestMapping("/api/v1/requests/moves")
class BatchApi {
    private static final int MOST = 500;

    private final RequestDesk desk;
    private final CaseStore store;
    private final Parties parties;

    BatchApi(RequestDesk desk, CaseStore store, Parties parties) {
        this.desk = desk;
        this.store = store;
        this.parties = parties;
    }

    /** Which requests, and the move. */
    record Batch(List<String> numbers, Asked asked) {}

    /** What became of one. */
    record Line(String number, String state, String code, String detail) {}

    /** What became, or would become, of all. */
    record Result(boolean dryRun, int moved, int refused, List<Line> lines) {}

    @PostMapping
    Result move(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestBody Batch batch,
            HttpServletRequest request) {
        Party party = parties.of(request);
        if (batch.numbers() == null || batch.asked() == null || batch.numbers().size() > MOST) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, "numbers (<= " + MOST + "), asked");
        }
        List<Line> lines = new ArrayList<>();
        for (String number : batch.numbers().stream().distinct().toList()) {
            lines.add(one(number, batch.asked(), party, dryRun));
        }
        int moved = (int) lines.stream().filter(line -> line.code() == null).count();
        return new Result(dryRun, moved, lines.size() - moved, lines);
    }

    private Line one(String number, Asked asked, Party party, boolean dryRun) {
        try {
            CaseFile file = store.find(number)
                    .filter(found -> found.kind().equals("request") && CaseRights.sees(party, found))
                    .orElseThrow(() -> new Refusal(RefusalCode.CASE_UNKNOWN, number));
            if (dryRun) {
                Move move = RequestTable.TABLE.require(file.state(), asked.move());
                CaseRights.require(file, move, asked, party);
                return new Line(number, move.to() == null ? file.state() : move.to(), null, null);
            }
            return new Line(number, desk.move(number, asked, party, null).state(), null, null);
        } catch (Refusal refused) {
            return new Line(number, null, refused.code().word(), refused.getMessage());
        }
    }
}
