package dev.roster.command.change;

import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;

/** How transactions end. */
@Configuration(proxyBeanMethods = false)
class Transactions {

    /** Whoever began a transaction, or set a savepoint in it, decides what an exception means for it. */
    @Bean
    static TransactionManagerCustomizer<AbstractPlatformTransactionManager> decidedByTheirBeginners() {
        return manager -> manager.setGlobalRollbackOnParticipationFailure(false);
    }
}
