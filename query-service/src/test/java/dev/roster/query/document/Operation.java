package dev.roster.query.document;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What an operation takes, as the document has it.
 *
 * @param path with its parameters' names in braces
 * @param headers the names of those that it documents
 * @param query the schemas of its query parameters, references resolved
 */
public record Operation(String method, String path, List<String> headers, Map<String, JsonNode> query) {}
