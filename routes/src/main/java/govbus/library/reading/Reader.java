package govbus.library.reading;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Who reads.
 *
 * @param department whether it is a department's system, which sees what it was granted, or the platform's staff
 */
public record Reader(String name, boolean department) {

    public static Reader of(HttpServletRequest request) {
        return new Reader(request.getUserPrincipal().getName(), request.isUserInRole("department"));
    }
}
