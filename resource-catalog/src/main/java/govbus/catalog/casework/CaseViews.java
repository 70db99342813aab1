package govbus.catalog.casework;

import govbus.catalog.clock.ClockView;
import govbus.catalog.clock.Clocks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows cases with their clocks and what may be done with them. */
@Component
public class CaseViews {
    private final CaseDesk desk;
    private final Clocks clocks;

    CaseViews(CaseDesk desk, Clocks clocks) {
        this.desk = desk;
        this.clocks = clocks;
    }

    public CaseView full(CaseFile file, StateTable table, Party party) {
        List<CaseView.ActView> timeline =
                desk.timeline(file).stream().map(CaseView.ActView::of).toList();
        return view(file, table, party, clocks.of(List.of(file.number()), Instant.now()), timeline);
    }

    /** Without time lines. */
    public List<CaseView> list(List<CaseFile> files, StateTable table, Party party) {
        Map<String, List<ClockView>> running =
                clocks.of(files.stream().map(CaseFile::number).toList(), Instant.now()).stream()
                        .collect(Collectors.groupingBy(ClockView::number));
        return files.stream()
                .map(file -> view(file, table, party, running.getOrDefault(file.number(), List.of()), null))
                .toList();
    }

    private static CaseView view(
            CaseFile file, StateTable table, Party party, List<ClockView> clocks, List<CaseView.ActView> timeline) {
        Stage stage = table.stage(file.state());
        List<CaseView.MoveView> possible = table.possible(file.state()).stream()
                .filter(move -> CaseRights.mayMove(file, move, party))
                .map(CaseView.MoveView::of)
                .toList();
        return new CaseView(
                file.number(),
                file.kind(),
                file.state(),
                stage.chinese(),
                stage.english(),
                file.title(),
                file.resource(),
                file.raiser(),
                file.answerer(),
                file.openedBy(),
                file.openedAt(),
                file.changedAt(),
                file.version(),
                stage.whose() == null ? null : file.department(stage.whose()),
                possible,
                file.document(),
                clocks,
                timeline);
    }
}
