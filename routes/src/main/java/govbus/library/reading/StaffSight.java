package govbus.library.reading;

import govbus.catalog.Resource;
import govbus.library.Golden;
import govbus.quality.Discretion;

/** Staff of the data authority see all; what is sensitive only when they say what for. */
record StaffSight(Resource offered, boolean plain) implements Sight {

    @Override
    public boolean covers(String fact) {
        return true;
    }

    @Override
    public boolean sees(Golden golden, String fact) {
        return true;
    }

    @Override
    public String shown(Golden golden, String fact, String value) {
        return plain ? value : Discretion.shown(offered, fact, value);
    }

    @Override
    public String subscription() {
        return null;
    }
}
