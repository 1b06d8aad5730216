package dev.roster.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = {"dev.roster.query", "dev.roster.http", "dev.roster.operations"})
class QueryService {

    static void main(String[] arguments) {
        Carriers.provide();
        SpringApplication.run(QueryService.class, arguments);
    }
}
