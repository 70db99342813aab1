package govbus.reconciliation;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.reconciliation.Views.Detail;
import govbus.reconciliation.Views.Page;
import govbus.reconciliation.Views.SubjectView;
import govbus.reconciliation.Views.Sum;
import govbus.reconciliation.Views.WindowView;
import govbus.reconciliation.Windows.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows what is known of each subject to those who may see it. */
@Component
class ReconciliationDesk {

    private final Subjects subjects;
    private final Lines lines;
    private final Books books;
    private final DifferenceDesk differences;

    ReconciliationDesk(Subjects subjects, Lines lines, Books books, DifferenceDesk differences) {
        this.subjects = subjects;
        this.lines = lines;
        this.books = books;
        this.differences = differences;
    }

    /** @param department who asks; {@code null} for the platform's staff, who see all */
    List<SubjectView> all(String department) {
        Map<String, Line> known = lines.all();
        return subjects.all().stream()
                .filter(subject -> maySee(subject, department))
                .map(subject -> view(subject, known.get(subject.name())))
                .toList();
    }

    Subject find(String name, String department) {
        return subjects.find(name)
                .filter(subject -> maySee(subject, department))
                .orElseThrow(
                        () -> new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有可对账的条目 / nothing to be reconciled: " + name));
    }

    private static boolean maySee(Subject subject, String department) {
        return department == null || subject.parties().contains(department);
    }

    SubjectView request(Subject subject) {
        lines.request(subject.name());
        return view(subject, lines.all().get(subject.name()));
    }

    Detail detail(Subject subject) {
        return new Detail(
                view(subject, lines.all().get(subject.name())),
                books.windows(subject.name()).stream()
                        .map(ReconciliationDesk::view)
                        .toList(),
                books.runs(subject.name()));
    }

    Page differences(Subject subject, int page, int size) {
        return new Page(
                books.count(subject.name()),
                differences.views(subject, books.differences(subject.name(), size, (long) (page - 1) * size)));
    }

    private static WindowView view(Window window) {
        return new WindowView(
                window.number(),
                new Sum(window.expectedCount(), Long.toHexString(window.expectedSum())),
                new Sum(window.foundCount(), Long.toHexString(window.foundSum())),
                window.differing());
    }

    private static SubjectView view(Subject subject, Line line) {
        String resource = subject.resource().name();
        String title = subject.resource().title();
        if (line == null) {
            return new SubjectView(
                    subject.name(),
                    subject.kind(),
                    resource,
                    title,
                    "never",
                    0,
                    null,
                    null,
                    null,
                    null,
                    null,
                    0,
                    null,
                    null,
                    null,
                    "");
        }
        boolean ended = line.startedAt() != null
                && line.endedAt() != null
                && !line.endedAt().isBefore(line.startedAt());
        return new SubjectView(
                subject.name(),
                subject.kind(),
                resource,
                title,
                line.state(),
                line.progress(),
                line.verifiedThrough(),
                line.position(),
                line.rowsExpected(),
                line.rowsFound(),
                line.inFlight(),
                line.differing(),
                line.startedAt(),
                line.endedAt(),
                ended ? Duration.between(line.startedAt(), line.endedAt()).toMillis() : null,
                line.message());
    }
}
