package dev.roster.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = {"dev.roster.command", "dev.roster.http"})
class CommandService {

    static void main(String[] arguments) {
        SpringApplication.run(CommandService.class, arguments);
    }
}
