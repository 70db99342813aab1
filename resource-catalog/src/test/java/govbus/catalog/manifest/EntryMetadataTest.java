package govbus.catalog.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.Item;
import govbus.catalog.Manifests;
import govbus.catalog.Resource;
import govbus.catalog.ResourceDescription;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EntryMetadataTest {
    private static final String FULL = """
            apiVersion: govbus/v1
            kind: Resource
            metadata: {name: land/certificate}
            spec:
              title: 不动产权证书信息
              summary: 已登簿且现势的不动产权证书
              classification: "307001"
              secondaryCodes: [201001/000007]
              innerDept: 不动产登记中心
              format: {category: database, type: postgresql}
              sharing: {type: conditional, condition: 办理公积金提取时逐条查询, methodCategory: platform, methodType: table}
              open: {type: none}
              updateCycle: daily
              grade: general
              publishDate: "2026-11-20"
              relatedCodes: [306001/000013]
              sourceSystem: 不动产登记系统
              matter: 不动产登记
              spatialScope: city
              timeRange: 2016 年起
              sync: {mode: incremental, frequency: 每小时, physicalDelete: false}
              contact: {person: 张三(演示), phone: 0512-00000000}
              keywords: [不动产, 权证]
              key: [bdcqzh]
              items:
                - {name: bdcqzh, title: 不动产权证号, type: text, required: true, length: 60, standard: GB/T 37346-2019}
                - {name: qlr, title: 权利人, type: text, sensitive: true, sharing: none, openType: none}
            """;

    @Test
    void everyCoreMetadataItemOfTheNationalGuideIsRead() {
        assertThat(new Checking(false).problems(Manifests.LAND + "---\n" + FULL))
                .isEmpty();
        Resource entry = read(FULL);
        assertThat(entry.description())
                .isEqualTo(new ResourceDescription(
                        "307001",
                        java.util.List.of("201001/000007"),
                        "不动产登记中心",
                        new ResourceDescription.Format(
                                ResourceDescription.Format.Category.DATABASE, "postgresql", null),
                        new ResourceDescription.Method(
                                ResourceDescription.Method.Category.PLATFORM, ResourceDescription.Method.Type.TABLE),
                        new ResourceDescription.Open(ResourceDescription.Open.Type.NONE, null),
                        LocalDate.of(2026, 11, 20),
                        java.util.List.of("306001/000013"),
                        "不动产登记系统",
                        "不动产登记",
                        ResourceDescription.SpatialScope.CITY,
                        "2016 年起",
                        new ResourceDescription.Sync(ResourceDescription.Sync.Mode.INCREMENTAL, "每小时", false),
                        new ResourceDescription.Contact("张三(演示)", "0512-00000000"),
                        java.util.List.of("不动产", "权证"),
                        null,
                        null));
        assertThat(entry.items()).extracting(Item::standard).containsExactly("GB/T 37346-2019", null);
        assertThat(entry.items()).extracting(Item::sharing).containsExactly(null, Resource.Sharing.Type.NONE);
    }

    @Test
    void anEntryThatSaysNothingMoreIsAsValidAsBefore() {
        assertThat(read(Manifests.PARCEL).description()).isEqualTo(ResourceDescription.none());
    }

    private static Resource read(String text) {
        Manifest manifest =
                new ManifestReader().read("test.yaml", text).manifests().get(0);
        return new SnapshotBuilder()
                .add(Kind.RESOURCE, manifest.name(), manifest.tree(), 1)
                .build(1)
                .resources()
                .get(manifest.name());
    }
}
