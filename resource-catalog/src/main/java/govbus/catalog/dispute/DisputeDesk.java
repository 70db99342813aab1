package govbus.catalog.dispute;

import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.Party;
import govbus.catalog.casework.Procedure;
import govbus.catalog.casework.StateTable;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Disputes change nothing but their own state; what was agreed is done by the case that it concerns. */
@Component
class DisputeDesk implements Procedure {

    @Override
    public StateTable table() {
        return DisputeTable.TABLE;
    }

    @Override
    public CaseFile carryOut(CaseFile file, Asked asked, Party party, Instant now) {
        return file;
    }
}
