package govbus.catalog.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import govbus.catalog.ResourceDescription;
import java.time.LocalDate;
import java.util.List;

/** The metadata of the national guide as they are shown, in the words of the manifests; what is unknown is left out. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record DescriptionView(
        String classification,
        List<String> secondaryCodes,
        String innerDept,
        String formatCategory,
        String formatType,
        String formatOther,
        String methodCategory,
        String methodType,
        String openType,
        String openCondition,
        LocalDate publishDate,
        List<String> relatedCodes,
        String sourceSystem,
        String matter,
        String spatialScope,
        String timeRange,
        String syncMode,
        String syncFrequency,
        Boolean physicalDelete,
        String contactPerson,
        String contactPhone,
        List<String> keywords,
        ResourceDescription.Service service,
        String originRegion) {

    static DescriptionView of(ResourceDescription description) {
        return new DescriptionView(
                description.classification(),
                description.secondaryCodes(),
                description.innerDept(),
                Words.orNull(description.format().category()),
                description.format().type(),
                description.format().other(),
                Words.orNull(description.method().category()),
                Words.orNull(description.method().type()),
                Words.orNull(description.open().type()),
                description.open().condition(),
                description.publishDate(),
                description.relatedCodes(),
                description.sourceSystem(),
                description.matter(),
                Words.orNull(description.spatialScope()),
                description.timeRange(),
                Words.orNull(description.sync().mode()),
                description.sync().frequency(),
                description.sync().physicalDelete(),
                description.contact().person(),
                description.contact().phone(),
                description.keywords(),
                description.service(),
                description.originRegion());
    }
}
