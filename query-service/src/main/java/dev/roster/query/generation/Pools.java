package dev.roster.query.generation;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.http.DatabaseRoles;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A pool for the live generation and a small one for the next, which opens no connection before there is one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
class Pools {

    private static final int NEXT_SIZE = 3;

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    static HikariDataSource live(DataSourceProperties properties) {
        return properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
    }

    @Bean(defaultCandidate = false)
    static HikariDataSource next(HikariDataSource live, DatabaseRoles roles) {
        var pool = roles.beside(live, "generation", NEXT_SIZE);
        pool.addDataSourceProperty("currentSchema", Generation.NEXT.schema() + ",public");
        return pool;
    }

    @Bean
    @Primary
    static DataSource dataSource(HikariDataSource live, @Qualifier("next") HikariDataSource next) {
        return new GenerationDataSource(live, next);
    }
}
