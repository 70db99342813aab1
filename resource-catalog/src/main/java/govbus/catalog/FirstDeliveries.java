package govbus.catalog;

/** Whether a subscription has been served; known by those who deliver. */
public interface FirstDeliveries {

    boolean delivered(String subscription);
}
