package dev.roster.query.generation;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Leads to the live generation, but for threads that are at work on the next one: statements are the same for both. */
final class GenerationDataSource extends AbstractRoutingDataSource {

    private static final ScopedValue<Generation> WORKED_ON = ScopedValue.newInstance();

    GenerationDataSource(DataSource live, DataSource next) {
        setTargetDataSources(Map.of(Generation.LIVE, live, Generation.NEXT, next));
    }

    /** Does the work on the next generation; within a transaction of the live one, it would not be heard. */
    static <T, X extends Throwable> T onNext(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(WORKED_ON, Generation.NEXT).call(work);
    }

    @Override
    protected Generation determineCurrentLookupKey() {
        return WORKED_ON.orElse(Generation.LIVE);
    }
}
