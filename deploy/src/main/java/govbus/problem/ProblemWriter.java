package govbus.problem;

import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem details, and writes them where no controller is at work yet. */
@Component
public class ProblemWriter {
    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers the request with a refusal. */
    public void write(HttpServletRequest request, HttpServletResponse response, RefusalCode code, String detail)
            throws IOException {
        ProblemDetail problem = detail(request, Problem.of(code), detail);
        response.setStatus(code.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    static ProblemDetail detail(HttpServletRequest request, Problem problem, String detail) {
        ProblemDetail result = ProblemDetail.forStatus(problem.status());
        result.setTitle(problem.title(language(request)));
        result.setDetail(detail);
        result.setProperty("code", problem.code());
        result.setProperty("traceId", request.getAttribute(Trace.ID));
        return result;
    }

    private static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale();
    }
}
