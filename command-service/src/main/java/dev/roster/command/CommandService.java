package dev.roster.command;

import dev.roster.shared.time.Timestamps;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication(scanBasePackages = {"dev.roster.command", "dev.roster.http", "dev.roster.operations"})
class CommandService {

    static void main(String[] arguments) {
        SpringApplication.run(CommandService.class, arguments);
    }

    @Bean
    static Clock clock() {
        return Timestamps.clock();
    }
}
