package dev.roster.bench.fact;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Times of a topic's records: by default when a producer was asked to send them, which may be long before it has. */
public final class BrokerTimes {

    private BrokerTimes() {}

    /** From now on they say when the broker had them. */
    public static void write(String bootstrapServers, String topic) throws InterruptedException, ExecutionException {
        var setting = new ConfigEntry(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(setting, OpType.SET))))
                    .all()
                    .get();
        }
    }
}
