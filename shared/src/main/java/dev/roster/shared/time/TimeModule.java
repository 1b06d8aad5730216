package dev.roster.shared.time;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Teaches a JSON mapper to write instants with exactly six fraction digits. */
public final class TimeModule extends SimpleModule {

    public TimeModule() {
        super("roster-time");
        addSerializer(new StdSerializer<Instant>(Instant.class) {
            @Override
            public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
                json.writeString(Timestamps.format(value));
            }
        });
    }
}
