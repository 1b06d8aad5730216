package dev.roster.command.http;

import java.lang.reflect.Method;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the operations of all rooms into Spring MVC. */
@Component
final class Endpoints implements SmartInitializingSingleton {

    private static final Method HANDLE =
            Objects.requireNonNull(ReflectionUtils.findMethod(Endpoint.class, "handle", (Class<?>[]) null));

    private final RequestMappingHandlerMapping requestMappingHandlerMapping;
    private final ObjectProvider<Operations> rooms;
    private final Execution execution;

    Endpoints(
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            ObjectProvider<Operations> rooms,
            Execution execution) {
        this.requestMappingHandlerMapping = requestMappingHandlerMapping;
        this.rooms = rooms;
        this.execution = execution;
    }

    @Override
    public void afterSingletonsInstantiated() {
        rooms.stream().flatMap(room -> room.operations().stream()).forEach(this::register);
    }

    private void register(Operation operation) {
        var mapping = RequestMappingInfo.paths(operation.path())
                .methods(RequestMethod.valueOf(operation.method().name()))
                .produces("application/json")
                .options(requestMappingHandlerMapping.getBuilderConfiguration())
                .build();
        requestMappingHandlerMapping.registerMapping(mapping, new Endpoint(operation, execution), HANDLE);
    }
}
