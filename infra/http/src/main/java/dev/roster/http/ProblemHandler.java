package dev.roster.http;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever a request failed with into a problem document; the only place that knows which failure means what. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(request, response, refusal);
    }

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    void unknownPath(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(request, response, ProblemCode.NOT_FOUND, "There is nothing at this path.");
    }

    @ExceptionHandler
    void wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var supported = e.getSupportedHttpMethods();
        if (supported != null) {
            response.setHeader(
                    "Allow", supported.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
        }
        Problems.write(request, response, ProblemCode.METHOD_NOT_ALLOWED, "This path does not take " + e.getMethod());
    }

    @ExceptionHandler
    void notAcceptable(HttpMediaTypeNotAcceptableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.write(
                request,
                response,
                ProblemCode.NOT_ACCEPTABLE,
                "This path does not answer in any of these media types.");
    }

    @ExceptionHandler
    void wrongMediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.write(request, response, ProblemCode.UNSUPPORTED_MEDIA_TYPE, "A body here is application/json.");
    }

    /** Where the parameters are read by Jetty and not by {@link QueryParameters}: on the pages of the operators. */
    @ExceptionHandler({HttpException.RuntimeException.class, HttpException.IllegalStateException.class})
    void malformedQuery(RuntimeException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.debug("the query string cannot be read", e);
        Problems.write(request, response, ProblemCode.INVALID_PARAMETER, "The query string is not well encoded.");
    }

    /** Where bodies are read by Spring: on the pages of the operators, which need none. */
    @ExceptionHandler
    void unreadableBody(HttpMessageNotReadableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.debug("the body cannot be read", e);
        Problems.write(request, response, ProblemCode.MALFORMED_JSON, "The body is not what this page takes.");
    }

    @ExceptionHandler
    void overloaded(BulkheadFullException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.warn("overloaded: {}", e.getMessage());
        Problems.write(request, response, ProblemCode.OVERLOADED, "Too many requests at once.");
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class,
        // A commit or roll-back on a connection that was cut.
        TransactionSystemException.class,
        TransientDataAccessException.class
    })
    void databaseAway(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("the database did not do its part", e);
        Problems.write(request, response, ProblemCode.DEPENDENCY_UNAVAILABLE, "The database cannot be used just now.");
    }

    @ExceptionHandler
    void callerLeft(AsyncRequestNotUsableException e) {
        LOG.debug("the caller left before the answer was written", e);
    }

    @ExceptionHandler
    void unexpected(Exception e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PassingFailure.isIn(e)) {
            databaseAway(e, request, response);
            return;
        }
        LOG.error("request {} failed", RequestId.of(request), e);
        Problems.write(request, response, ProblemCode.INTERNAL_ERROR, "Something went wrong on our side.");
    }
}
