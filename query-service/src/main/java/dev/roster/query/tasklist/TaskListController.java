package dev.roster.query.tasklist;

import dev.roster.query.http.EntityTag;
import dev.roster.query.http.Single;
import dev.roster.query.page.Page;
import dev.roster.shared.id.Uuids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
final class TaskListController {

    private final TaskListQueries tasks;

    TaskListController(TaskListQueries tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/v1/tasks")
    Page list(HttpServletRequest request) {
        return tasks.page(request);
    }

    @GetMapping("/v1/projects/{projectId}/tasks")
    Page listOfProject(@PathVariable String projectId, HttpServletRequest request) {
        return tasks.page(Uuids.orNone(projectId), request);
    }

    @GetMapping("/v1/tasks/{id}")
    ResponseEntity<Map<String, @Nullable Object>> task(@PathVariable String id, HttpServletRequest request) {
        return Single.answer(request, () -> tasks.task(Uuids.orNone(id)), EntityTag::ofContent);
    }
}
