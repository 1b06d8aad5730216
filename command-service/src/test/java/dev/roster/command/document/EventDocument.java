package dev.roster.command.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.EventLog.Published;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The AsyncAPI document: which facts there are, and the form of each. */
public final class EventDocument {

    private static final EventDocument INSTANCE = new EventDocument(Document.named("asyncapi.yaml"));
    private static final JsonMapper JSON = new JsonMapper();

    private final Document document;

    private EventDocument(Document document) {
        this.document = document;
    }

    public static EventDocument get() {
        return INSTANCE;
    }

    /** Fails if the document does not have such a record: topic, headers and value. */
    public void verify(Published record) {
        var message = message(record.header("ce_type"));
        assertThat(topicsOf(record.header("ce_type")))
                .containsExactly(record.raw().topic());
        assertThat(document.errors(message.path("headers"), JSON.valueToTree(record.headers())))
                .as(record.headers().toString())
                .isEmpty();
        assertThat(payloadErrors(record.header("ce_type"), JSON.readTree(record.value())))
                .as(record.value())
                .isEmpty();
    }

    List<String> payloadErrors(String type, JsonNode payload) {
        return document.errors(message(type).path("payload"), payload);
    }

    /** The names of all messages, which are the wire names of the facts. */
    Set<String> types() {
        return new LinkedHashSet<>(document.at("/components/messages").propertyNames());
    }

    /** The topics whose channels have such a message. */
    Set<String> topicsOf(String type) {
        var topics = new LinkedHashSet<String>();
        for (var channel : document.at("/channels")) {
            for (var message : channel.path("messages")) {
                if (document.resolve(message).path("name").asString().equals(type)) {
                    topics.add(channel.path("address").stringValue());
                }
            }
        }
        return topics;
    }

    private JsonNode message(String type) {
        var message = document.at("/components/messages").path(type);
        assertThat(message.isMissingNode()).as("undocumented: %s", type).isFalse();
        return message;
    }
}
