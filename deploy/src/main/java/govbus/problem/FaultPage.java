package govbus.problem;

import govbus.catalog.RefusalCode;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what fails before or outside of a controller, in the same form as everything else. */
@RestController
class FaultPage implements ErrorController {

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> fault(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (StoreAway.isBehind(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
            // Who the caller is could not be looked up: no fault, but come again.
            status = RefusalCode.UNAVAILABLE.status();
        }
        Problem problem = Problem.of(status instanceof Integer code ? code : 404);
        ProblemDetail detail = ProblemWriter.detail(request, problem, problem.english());
        if (status instanceof Integer code) {
            detail.setStatus(code);
        }
        return ProblemAdvice.answer(detail);
    }
}
