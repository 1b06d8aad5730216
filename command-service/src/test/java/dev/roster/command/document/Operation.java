package dev.roster.command.document;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What an operation takes, as the document has it.
 *
 * @param path with its parameters' names in braces
 * @param headers the names of those that it documents
 * @param mediaTypes of its body; none where it has no body
 * @param body the schema of its body, missing where it has none
 */
public record Operation(String method, String path, List<String> headers, List<String> mediaTypes, JsonNode body) {}
