package dev.roster.query.projectlist;

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
final class ProjectListController {

    private final ProjectListQueries projects;

    ProjectListController(ProjectListQueries projects) {
        this.projects = projects;
    }

    @GetMapping("/v1/organizations/{organizationId}/projects")
    Page list(@PathVariable String organizationId, HttpServletRequest request) {
        return projects.page(Uuids.orNone(organizationId), request);
    }

    @GetMapping("/v1/projects/{id}")
    ResponseEntity<Map<String, @Nullable Object>> project(@PathVariable String id, HttpServletRequest request) {
        return Single.answer(request, () -> projects.project(Uuids.orNone(id)), EntityTag::ofContent);
    }
}
