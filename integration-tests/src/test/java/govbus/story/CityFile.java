package govbus.story;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The files of a generated city, the resource that each is, and the columns that make its key. */
enum CityFile {
    RESIDENTS("residents.csv", "city-police/resident", List.of("GMSFHM")),
    HOUSEHOLDS("households.csv", "city-police/household", List.of("HH")),
    INSURED("persons_hrss.csv", "city-hrss/insured", List.of("社会保障号码")),
    LEGAL_ENTITIES("legal_entities.csv", "city-market/legal-entity", List.of("TYSHXYDM")),
    REPRESENTATIVES("legal_representatives.csv", "city-market/representative", List.of("entity_code", "person_id")),
    PARCELS("land_parcels.csv", "city-land/parcel", List.of("ZDDM")),
    PERMITS("planning_permits.csv", "city-planning/permit", List.of("许可证号")),
    TITLES("real_estate_titles.csv", "city-real-estate/title", List.of("BDCQZH", "ZJH")),
    ACCOUNTS("housing_fund_accounts.csv", "city-housing-fund/account", List.of("个人账号"));

    final String file;
    final String resource;
    final List<String> key;

    CityFile(String file, String resource, List<String> key) {
        this.file = file;
        this.resource = resource;
        this.key = key;
    }

    Charset charset() {
        return this == ACCOUNTS ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    String department() {
        return resource.substring(0, resource.indexOf('/'));
    }

    String subscription() {
        return "credit-" + resource.replace('/', '-');
    }

    String table() {
        return "own_" + resource.substring(resource.indexOf('/') + 1).replace('-', '_');
    }
}
