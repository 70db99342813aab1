package govbus.catalog.casework;

import govbus.catalog.clock.ClockView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a party has to do now, the most urgent first. */
@Component
public class Tasks {
    private static final int MOST = 1000;

    private final CaseStore store;
    private final CaseViews views;
    private final Procedures procedures;

    Tasks(CaseStore store, CaseViews views, Procedures procedures) {
        this.store = store;
        this.views = views;
        this.procedures = procedures;
    }

    /**
     * Something to do.
     *
     * @param from department that asked
     * @param possible what can be done
     * @param deadline last day; {@code null} when no clock runs
     */
    public record Task(
            String number,
            String kind,
            String title,
            String resource,
            String from,
            String whose,
            String state,
            String stateChinese,
            String stateEnglish,
            List<CaseView.MoveView> possible,
            int version,
            Instant startedAt,
            LocalDate deadline,
            boolean provisional,
            Integer workingDaysLeft,
            String level) {}

    public List<Task> of(Party party) {
        List<Task> tasks = new ArrayList<>();
        for (StateTable table : procedures.tables()) {
            String states = String.join(
                    ",",
                    table.stages().stream()
                            .filter(stage -> stage.whose() != null)
                            .map(Stage::word)
                            .toList());
            String department = party.reader() ? null : party.department();
            List<CaseFile> files =
                    store.list(new CaseStore.Filter(table.kind(), null, states, department, null), 0, MOST);
            views.list(files, table, party).stream()
                    .filter(view -> isOurs(view, party))
                    .map(Tasks::task)
                    .forEach(tasks::add);
        }
        tasks.sort(Comparator.comparing(Task::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Task::number));
        return tasks;
    }

    private static boolean isOurs(CaseView view, Party party) {
        return party.engineer() && !party.authority()
                || party.authority() && "authority".equals(view.whose())
                || party.department() != null && party.department().equals(view.whose());
    }

    private static Task task(CaseView view) {
        ClockView clock = view.clocks().stream()
                .filter(one -> one.state().equals("running"))
                .findFirst()
                .orElse(null);
        return new Task(
                view.number(),
                view.kind(),
                view.title(),
                view.resource(),
                view.raiser(),
                view.whose(),
                view.state(),
                view.stateChinese(),
                view.stateEnglish(),
                view.possible(),
                view.version(),
                clock == null ? view.changedAt() : clock.startedAt(),
                clock == null ? null : clock.deadline(),
                clock != null && clock.provisional(),
                clock == null ? null : (Integer) clock.workingDaysLeft(),
                clock == null ? "ok" : clock.level());
    }
}
