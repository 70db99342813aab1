package govbus.problem;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns everything that a controller throws into a problem detail. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Set<Integer> PASSING = Set.of(429, 503, 507);
    private static final String RETRY_SECONDS = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
        ProblemDetail problem = ProblemWriter.detail(request, Problem.of(refusal.code()), refusal.getMessage());
        refusal.details().forEach(problem::setProperty);
        return answer(problem);
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class
    })
    ResponseEntity<ProblemDetail> unavailable(Exception fault, HttpServletRequest request) {
        LOG.warn(
                "The database is away: {}",
                NestedExceptionUtils.getMostSpecificCause(fault).getMessage());
        return answer(ProblemWriter.detail(
                request, Problem.of(RefusalCode.UNAVAILABLE), "the store cannot be reached; try again later"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException reason, HttpServletRequest request) {
        return answer(
                ProblemWriter.detail(request, Problem.of(RefusalCode.NOT_ALLOWED), "this caller may not do this"));
    }

    /** The caller learns the trace id only; the rest is in the log. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception fault, HttpServletRequest request) {
        if (StoreAway.isBehind(fault)) {
            return unavailable(fault, request);
        }
        if (fault instanceof ClientAbortException) {
            // whoever asked has gone; there is nobody to answer
            return null;
        }
        // the pattern and not the address: a published interface has a person's number in it
        Object called = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("A request failed: {} {}", request.getMethod(), called, fault);
        return answer(
                ProblemWriter.detail(request, Problem.INTERNAL_FAULT, "the fault is in the log under this trace id"));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpServletRequest servlet = ((ServletWebRequest) request).getRequest();
        Throwable cause = unreadable.getMostSpecificCause();
        ProblemDetail problem = cause instanceof Refusal refusal
                ? ProblemWriter.detail(servlet, Problem.of(refusal.code()), refusal.getMessage())
                : ProblemWriter.detail(
                        servlet, Problem.of(RefusalCode.MALFORMED_REQUEST), "the body is not what is expected here");
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest servlet = ((ServletWebRequest) request).getRequest();
        String detail = body instanceof ProblemDetail given ? given.getDetail() : null;
        ProblemDetail problem = ProblemWriter.detail(servlet, Problem.of(status.value()), detail);
        problem.setStatus(status.value());
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** What passes by itself says when to come again (RFC 9110 §10.2.3). */
    static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        if (PASSING.contains(problem.getStatus())) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
