package govbus.adapter;

import java.util.List;

/** A way to speak to a kind of system; described well enough to draw a form and a documentation page from it. */
public interface Adapter {

    /** Name used in manifests, kebab-case. */
    String name();

    /** What it does, a sentence. */
    String purpose();

    /** The properties that a manifest may give it; others are refused. */
    List<AdapterProperty> properties();

    /** The kinds of endpoint it can work with. Empty when it needs none. */
    List<Class<? extends Endpoint>> endpoints();
}
