package govbus.catalog;

/**
 * Something that a department must know; told in the transaction that makes it so, and kept until somebody there has read
 * it.
 *
 * @param kind {@code correction}, {@code grant-ends}, {@code grant-held}, {@code grant-released}, {@code grant-ended},
 *     {@code request-agreed}, {@code request-refused}, {@code request-returned}, {@code request-extended} or {@code
 *     request-lapsed}
 * @param number the case that it is about
 */
public record DepartmentNotice(
        String department, String kind, String number, String resource, String chinese, String english) {}
