package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import govbus.city.bureau.Database;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** What departments say to each other about data, on the pages: a wrong record, another opinion, data that nobody offers. */
@ExtendWith(CityExtension.class)
@EnabledIf(
        value = "govbus.story.Screen#isPossible",
        disabledReason = "no Chromium (set CHROMIUM), or the console was not built")
class ConsoleComplaintStory {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String RESOURCE = "land/mooring";
    private static final String MANIFESTS = """
            apiVersion: govbus/v1
            kind: Resource
            metadata: {name: land/mooring}
            spec:
              title: 系泊点位
              summary: 用于检验校核与供需的合成资源
              sharing: {type: conditional, condition: 用于信用核查}
              updateCycle: daily
              grade: general
              key: [code]
              items:
                - {name: code, title: 点位编号, type: text, required: true, length: 20}
                - {name: keeper, title: 看护人, type: text, length: 50}
            ---
            apiVersion: govbus/v1
            kind: Source
            metadata: {name: land/mooring}
            spec: {resource: land/mooring, adapter: push}
            ---
            apiVersion: govbus/v1
            kind: Subscription
            metadata: {name: credit-mooring}
            spec:
              subscriber: credit
              resource: land/mooring
              items: [code, keeper]
              purpose: 信用核查
              basis: 《社会信用条例》
              delivery: {adapter: table, connection: credit/db, properties: {table: mooring}}
            """;

    private static ComplaintWalk walk;

    @BeforeAll
    static void comesToWork(City city) {
        walk = new ComplaintWalk(city);
    }

    @AfterAll
    static void goesHome() {
        if (walk != null) {
            walk.close();
        }
    }

    @Test
    void aWrongRecordIsCorrectedAndWhoGotItIsTold(City city) throws Exception {
        Database credit = offersAndDelivers(city);
        walk.signsInAs("office@credit");
        String number = walk.doubts(RESOURCE, "M1", "看护人", "李四", "与现场核对不一致");
        walk.clockRuns("校核答复");
        String file = "verifications/" + number;

        walk.signsInAs("office@land");
        walk.moves(file, "ask-more", "请提供核对照片", "待补充材料");
        walk.signsInAs("office@credit");
        walk.moves(file, "supplement", "照片见附件 3", "核查中");
        walk.signsInAs("office@land");
        walk.moves(file, "correct", "登记时录错, 已更正为李四", "已更正");
        walk.signsInAs("office@credit");
        walk.readsItsNotice("已更正为李四");
        walk.moves(file, "close", "已核对", "已办结");
        walk.reads(file, "verification-closed", "要求补充", "照片见附件 3", "已更正为李四", "办结");
        assertThat(credit.count("select count(*) from mooring")).isEqualTo(1);
    }

    @Test
    void aDisputeIsNegotiatedAndThenDecidedByTheAuthority(City city) throws Exception {
        offersAndDelivers(city);
        walk.signsInAs("office@credit");
        String file = "disputes/" + walk.disputes(RESOURCE, "更新周期与实际不符", "目录写每日，实际每周更新");
        walk.clockRuns("异议处理");

        walk.signsInAs("office@land");
        walk.moves(file, "negotiate", "下月起每日更新", "协商中");
        walk.signsInAs("office@credit");
        walk.moves(file, "escalate", "业务不能等到下月", "主管部门协调中");
        walk.signsInAs("approver");
        walk.moves(file, "decide", "自十二月一日起每日更新", "《政务数据共享条例》第二十八条", "已裁定");
        walk.signsInAs("office@credit");
        walk.reads(file, "dispute-decided", "下月起每日更新", "业务不能等到下月", "自十二月一日起每日更新", "第二十八条");
    }

    @Test
    void aDemandIsAssignedAndAnsweredWithAnEntry(City city) throws Exception {
        offersAndDelivers(city);
        walk.signsInAs("office@credit");
        String number = walk.demands("船舶系泊点位", "看护人", "信用核查，《社会信用条例》");
        walk.signsInAs("approver");
        walk.assigns(number, "国土资源局");
        walk.signsInAs("office@land");
        walk.answers(number, "系泊", RESOURCE);
        walk.signsInAs("office@credit");
        walk.follows(number, RESOURCE);
    }

    /** An entry with one record that the credit centre was given; each story may come first. */
    private static Database offersAndDelivers(City city) throws Exception {
        Database credit = city.database("credit");
        credit.sql().execute("create table if not exists mooring (code text primary key, keeper text)");
        Desk.Answer applied = Desk.of(city, "engineer").putManifests(MANIFESTS);
        assertThat(applied.status()).as("%s", applied.body()).isEqualTo(200);
        await().atMost(SOON)
                .until(() -> Desk.department(city, "land")
                                .post(
                                        "/api/v1/resources/" + RESOURCE + "/records",
                                        "application/json",
                                        "[{\"code\": \"M1\", \"keeper\": \"张三\"}]")
                                .status()
                        == 202);
        await().atMost(SOON).until(() -> credit.count("select count(*) from mooring") == 1);
        return credit;
    }
}
