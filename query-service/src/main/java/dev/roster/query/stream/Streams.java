package dev.roster.query.stream;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * All streams of this instance: each on a virtual thread of its own, none waiting for another. Their number is bounded by
 * {@code resilience4j.bulkhead.instances.streams}; a reader that takes nothing for as long as the web server's
 * {@code connection-idle-timeout} is cut off.
 */
@Component
@EnableConfigurationProperties(StreamSettings.class)
public final class Streams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final int RETRY_MILLIS = 1_000;
    /** What is held for each stream as long as it is open, in bytes. */
    private static final int BUFFER = 4_096;

    private final OpenStreams open = new OpenStreams();
    private final StreamSettings settings;
    private final Reads reads;
    private final Bulkhead places;
    private volatile CountDownLatch stop = new CountDownLatch(1);

    Streams(StreamSettings settings, Reads reads, BulkheadRegistry bulkheads) {
        this.settings = settings;
        this.reads = reads;
        this.places = bulkheads.bulkhead("streams");
    }

    /**
     * Begins to answer with a stream, which goes on until the reader leaves, the source ends or the service stops.
     *
     * @param owner whose wake-ups are heeded
     * @throws Refusal before anything is answered: the source's own, or that there are too many streams
     */
    public void answer(UUID owner, Source source, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setBufferSize(BUFFER);
        var stream = new OpenStream(new EventWriter(response.getOutputStream()), settings.heartbeat());
        if (!places.tryAcquirePermission()) throw new Refusal(ProblemCode.OVERLOADED, "Too many streams are open.");
        // Before the first read, so that no news can be missed between read and wait.
        open.add(owner, stream);
        var goesOn = false;
        try {
            var first = first(source, response);
            if (request.getMethod().equals("HEAD")) return;
            follow(owner, stream, source, first, request.startAsync());
            goesOn = true;
        } finally {
            if (!goesOn) end(owner, stream);
        }
    }

    private Source.Round first(Source source, HttpServletResponse response) {
        if (isStopping()) throw new Refusal(ProblemCode.OVERLOADED, "This instance stops; another one answers.");
        var first = reads.read(source);
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setHeader("Cache-Control", "no-store");
        // Proxies that gather answers before they pass them on are asked not to.
        response.setHeader("X-Accel-Buffering", "no");
        return first;
    }

    /** On a thread that has not come through all of the web server: what its stack holds is held as long as the stream. */
    private void follow(UUID owner, OpenStream stream, Source source, Source.Round first, AsyncContext request) {
        request.setTimeout(0);
        Thread.startVirtualThread(() -> {
            try {
                goOn(stream, source, first);
            } catch (IOException e) {
                LOG.debug("the reader of a stream left, or took nothing for too long", e);
            } catch (RuntimeException e) {
                LOG.error("a stream failed", e);
            } finally {
                end(owner, stream);
                request.complete();
            }
        });
    }

    private void end(UUID owner, OpenStream stream) {
        open.remove(owner, stream);
        places.onComplete();
    }

    private void goOn(OpenStream stream, Source source, Source.Round first) throws IOException {
        stream.write(first.events());
        if (!first.more()) stream.await();
        try {
            while (!isStopping()) {
                var round = reads.tryRead(source);
                if (round.isPresent()) stream.write(round.get().events());
                else pause();
                if (round.isPresent() && !round.get().more()) stream.await();
            }
        } catch (Refusal e) {
            LOG.debug("a stream ends: {}", e.detail());
        }
    }

    /** Not all at the same time again. */
    private void pause() {
        try {
            stop.await(ThreadLocalRandom.current().nextInt(RETRY_MILLIS / 2, RETRY_MILLIS), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whose news are read here. */
    public Set<UUID> owners() {
        return open.owners();
    }

    public void wake(UUID owner) {
        open.wake(owner);
    }

    public void wakeAll() {
        open.wakeAll();
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
    }

    /** Before the web server waits for its requests to end. */
    @Override
    public void stop() {
        stop.countDown();
        open.wakeAll();
    }

    @Override
    public boolean isRunning() {
        return !isStopping();
    }
}
