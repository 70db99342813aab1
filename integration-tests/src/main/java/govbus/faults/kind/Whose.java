package govbus.faults.kind;

import govbus.faults.Weakness;
import govbus.faults.site.Link;
import govbus.faults.site.Server;
import govbus.faults.site.Site;

/** Which side of the bus a fault is on. */
enum Whose {
    THE_BUS,
    THE_DEPARTMENTS;

    Server server(Site site) {
        return this == THE_BUS ? site.store() : site.departments();
    }

    Link link(Site site) {
        return this == THE_BUS ? site.links().store() : site.links().departments();
    }

    Weakness weakness() {
        return this == THE_BUS ? Rule.ANSWERS_WITHOUT_COMMIT : Rule.POSITION_WITHOUT_EFFECT;
    }

    @Override
    public String toString() {
        return this == THE_BUS ? "the bus's PostgreSQL" : "the departments' PostgreSQL";
    }
}
