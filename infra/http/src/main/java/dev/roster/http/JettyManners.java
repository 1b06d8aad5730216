package dev.roster.http;

import org.eclipse.jetty.ee11.webapp.AbstractConfiguration;
import org.eclipse.jetty.ee11.webapp.WebAppContext;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts {@link ProblemPages} in the place of Jetty's own error pages. Each request has a virtual thread, as many as there are
 * connections; acceptors and selectors have platform threads.
 */
@Component
final class JettyManners implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private static final int PLATFORM_THREADS = 16;

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.setThreadPool(threads());
        factory.addServerCustomizers(server -> server.setErrorHandler(new ProblemPages()));
        factory.addConfigurations(new AbstractConfiguration(new AbstractConfiguration.Builder()) {
            @Override
            public void configure(WebAppContext context) {
                context.setErrorHandler(new ProblemPages());
            }
        });
    }

    private static QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(PLATFORM_THREADS);
        threads.setName("jetty");
        threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("jetty-virtual-"));
        return threads;
    }
}
