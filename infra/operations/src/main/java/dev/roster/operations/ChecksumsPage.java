package dev.roster.operations;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.operations.Checksums.Bucket;
import dev.roster.operations.Checksums.Row;
import dev.roster.shared.event.AggregateType;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the checksums, and what those of one bucket are made of. */
@RestController
@RequestMapping(path = "/admin/checksums", produces = MediaType.APPLICATION_JSON_VALUE)
final class ChecksumsPage {

    private final Checksums checksums;

    ChecksumsPage(Checksums checksums) {
        this.checksums = checksums;
    }

    @GetMapping
    Map<String, List<Bucket>> buckets() {
        return Map.of("buckets", checksums.buckets());
    }

    @GetMapping("/{aggregateType}/{bucket}")
    Map<String, List<Row>> rows(@PathVariable String aggregateType, @PathVariable String bucket) {
        if (AggregateType.find(aggregateType).isEmpty() || !bucket.matches("[0-9]|[1-5][0-9]|6[0-3]")) {
            throw new Refusal(ProblemCode.NOT_FOUND, "There is no such bucket.");
        }
        return Map.of("data", checksums.rows(aggregateType, Integer.parseInt(bucket)));
    }
}
