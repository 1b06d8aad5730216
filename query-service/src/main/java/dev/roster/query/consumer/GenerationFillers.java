package dev.roster.query.consumer;

import dev.roster.query.generation.Filler;
import dev.roster.query.projection.Consumed;
import dev.roster.query.projection.Lag;
import dev.roster.query.projection.Projections;
import org.springframework.stereotype.Component;

/** Fills a generation as the live one is kept current, as the only member of a consumer group of its own. */
@Component
final class GenerationFillers implements Filler.Source {

    private final KafkaSettings settings;
    private final Projections projections;
    private final Consumed consumed;

    GenerationFillers(KafkaSettings settings, Projections projections, Consumed consumed) {
        this.settings = settings;
        this.projections = projections;
        this.consumed = consumed;
    }

    @Override
    public Filler open() {
        var own = new KafkaCluster(settings.forPurpose("next"));
        var consumer = new FactConsumer(own, projections, consumed, new Lag());
        return new Filler() {
            @Override
            public boolean run() {
                return consumer.run();
            }

            @Override
            public void close() {
                consumer.close();
            }
        };
    }
}
