package govbus.catalog;

/** Type of an item; each has one canonical text form on the bus. */
public enum ItemType {
    /** Text as it is. */
    TEXT,
    /** {@code -?[0-9]+}. */
    INTEGER,
    /** Plain decimal without exponent. */
    DECIMAL,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** {@code YYYY-MM-DD} (GB/T 7408). */
    DATE,
    /** {@code YYYY-MM-DDThh:mm:ss[.ffffff]+08:00}. */
    DATETIME,
    /** Citizen number (公民身份号码, GB 11643), 18 characters, upper case. */
    CITIZEN_ID,
    /** Unified social credit code (GB 32100). */
    SOCIAL_CREDIT_CODE,
    /** Organisation code (GB 11714), 9 characters without hyphen. */
    ORGANISATION_CODE,
    /** Administrative division (GB/T 2260), 6 digits; 9 or 12 for streets and villages. */
    DIVISION_CODE,
    /** Real-estate unit number (不动产单元号, GB/T 37346), 28 characters without blanks. */
    REAL_ESTATE_UNIT,
    /** Real-estate certificate number (不动产权证号), half-width brackets. */
    REAL_ESTATE_CERTIFICATE_NUMBER,
    /** Certificate identifier (证照标识, GB/T 36904). */
    CERTIFICATE_IDENTIFIER,
    /** Investment project code (投资项目统一代码). */
    PROJECT_CODE,
    /** Planning permit number (规划许可证号). */
    PLANNING_PERMIT_NUMBER;

    /** Name in manifests: {@code citizen-id}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
