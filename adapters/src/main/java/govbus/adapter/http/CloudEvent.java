package govbus.adapter.http;

import govbus.adapter.Change;
import govbus.adapter.text.Draft;
import govbus.adapter.text.JsonElement;
import govbus.adapter.text.JsonObject;
import govbus.adapter.text.JsonText;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A CloudEvent 1.0 in JSON: its data is the record, its type says what happened, its time says when. */
final class CloudEvent implements JsonElement {
    private static final Map<String, Change> CHANGES =
            Map.of("created", Change.CREATED, "updated", Change.UPDATED, "deleted", Change.DELETED);

    @Override
    public void read(JsonParser parser, JsonText text, Draft draft) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            draft.fault("not-a-cloudevent: an object is expected");
            parser.skipChildren();
            return;
        }
        Map<String, String> attributes = new HashMap<>();
        boolean data = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if ("data".equals(name)) {
                repeated(data, name, draft);
                data = true;
                new JsonObject().read(parser, text, draft);
            } else if (token.isStructStart()) {
                parser.skipChildren();
            } else {
                repeated(attributes.containsKey(name), name, draft);
                attributes.put(name, JsonObject.value(parser, token, draft));
            }
        }
        if (!data) {
            draft.fault("not-a-cloudevent: data with the record is missing");
        }
        apply(attributes, draft);
    }

    private static void repeated(boolean already, String name, Draft draft) {
        if (already) {
            draft.fault("duplicate-item: \"" + name + "\" is given twice");
        }
    }

    private static void apply(Map<String, String> attributes, Draft draft) {
        if (!"1.0".equals(attributes.get("specversion"))) {
            draft.fault("not-a-cloudevent: specversion 1.0 is expected");
        }
        for (String name : new String[] {"id", "source", "type"}) {
            if (attributes.get(name) == null || attributes.get(name).isEmpty()) {
                draft.fault("not-a-cloudevent: " + name + " is missing");
            }
        }
        String type = attributes.getOrDefault("type", "");
        Change change = type == null ? null : CHANGES.get(type.substring(type.lastIndexOf('.') + 1));
        if (change != null) {
            draft.changed(change);
        }
        time(attributes.get("time"), draft);
    }

    private static void time(String time, Draft draft) {
        if (time == null) {
            return;
        }
        try {
            draft.changedAt(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeException unreadable) {
            draft.fault("not-a-cloudevent: time is not an RFC 3339 time");
        }
    }
}
