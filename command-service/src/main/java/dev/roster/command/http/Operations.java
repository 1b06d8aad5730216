package dev.roster.command.http;

import java.util.List;

/** What a room offers to callers. */
public interface Operations {

    List<Operation> operations();
}
