package govbus.window;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What the window asks for. All but the authorisation must be given; personal numbers stand in the body, never in a URL.
 *
 * @param holder the holder's number (公民身份号码 or 统一社会信用代码)
 * @param type name or code of the certificate type
 * @param matter name or code of the matter (事项)
 * @param caseNumber number of the case (办件编号)
 * @param authorisation reference of the holder's authorisation, where the matter needs one
 * @param request number of the use request (R7) under which it is asked; {@code null} for whichever covers the matter
 */
record CertificateRequest(
        String holder,
        String type,
        String matter,
        @JsonProperty("case") String caseNumber,
        String authorisation,
        String request) {}
