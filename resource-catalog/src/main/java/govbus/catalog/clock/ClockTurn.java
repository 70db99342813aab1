package govbus.catalog.clock;

import govbus.catalog.DeadlineNear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of each clock that comes near its end or passes it, once a level: on one node, and in one transaction. */
@Component
class ClockTurn {
    private static final Logger LOG = LoggerFactory.getLogger(ClockTurn.class);
    private static final long ONE_NODE = 0x676F76636C6FL;

    private final ClockStore store;
    private final CalendarStore calendars;
    private final DeadlineRules rules;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ClockTurn(
            ClockStore store,
            CalendarStore calendars,
            DeadlineRules rules,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.calendars = calendars;
        this.rules = rules;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 5_000)
    void look() {
        try {
            look(Instant.now());
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("时限稍后再查 / the clocks are looked at later: {}", unavailable.getMessage());
        }
    }

    /** Answers how many levels were told. */
    int look(Instant now) {
        return transaction.execute(status -> {
            boolean ours = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                    .param(ONE_NODE)
                    .query(Boolean.class)
                    .single();
            return ours ? tell(now) : 0;
        });
    }

    private int tell(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ClockSettings.CHINA);
        WorkingCalendar calendar = calendars.calendar();
        DeadlineRules.Levels levels = rules.levels();
        List<CaseClock> clocks = store.toLookAt(today, now);
        int told = 0;
        for (CaseClock clock : clocks) {
            int left = calendar.between(today, clock.deadline());
            Level level = Level.of(left, now.isAfter(clock.dueAt()), clock.days(), levels);
            boolean news = level.ordinal() > Level.of(clock.level()).ordinal();
            store.save(new Changed(clock).told(news ? level : Level.of(clock.level())), today);
            if (news) {
                events.publishEvent(new DeadlineNear(
                        clock.number(), clock.rule(), clock.department(), clock.deadline(), left, level.word()));
                told++;
            }
        }
        return told;
    }
}
