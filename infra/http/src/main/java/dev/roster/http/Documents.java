package dev.roster.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the service's own documents, and a page to browse them at {@code /docs}. */
@RestController
@Configuration(proxyBeanMethods = false)
class Documents implements WebMvcConfigurer {

    @GetMapping({"/openapi.yaml", "/asyncapi.yaml"})
    ResponseEntity<Resource> document(HttpServletRequest request) {
        QueryParameters.of(request, Set.of());
        var document = new ClassPathResource("documents" + request.getRequestURI());
        if (!document.exists()) throw new Refusal(ProblemCode.NOT_FOUND, "This service has no such document.");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_YAML).body(document);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/docs").setViewName("forward:/docs/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/docs/**")
                .addResourceLocations("classpath:/docs/", "classpath:/META-INF/resources/webjars/swagger-ui/");
    }
}
