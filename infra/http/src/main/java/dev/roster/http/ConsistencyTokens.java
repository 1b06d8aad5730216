package dev.roster.http;

import dev.roster.shared.event.AggregateType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Consistency tokens: the versions that a command led to, carried by its caller from one service to the other. */
@Component
@EnableConfigurationProperties(SigningKeys.class)
public final class ConsistencyTokens {

    /** The header that a command answers with, and that a query is sent. */
    public static final String HEADER = "Consistency-Token";

    private final Seal seal;

    public ConsistencyTokens(SigningKeys keys) {
        this.seal = new Seal("roster consistency token 1", keys);
    }

    /** Some 24 characters for each version, since what a header may have is little. */
    public String write(Collection<AggregateVersion> versions) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            var types = versions.stream()
                    .collect(Collectors.groupingBy(AggregateVersion::type, TreeMap::new, Collectors.toList()));
            for (var type : types.entrySet()) {
                out.writeUTF(type.getKey().wireName());
                out.writeInt(type.getValue().size());
                for (var version : type.getValue()) {
                    out.writeLong(version.id().getMostSignificantBits());
                    out.writeLong(version.id().getLeastSignificantBits());
                    var number = BigInteger.valueOf(version.version()).toByteArray();
                    out.writeByte(number.length);
                    out.write(number);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seal.close(bytes.toByteArray());
    }

    /**
     * Reads a token back.
     *
     * @throws Refusal {@code invalid_consistency_token} when it is none of ours
     */
    public List<AggregateVersion> read(String token) {
        return versions(seal.open(token).orElseThrow(ConsistencyTokens::invalid));
    }

    private static List<AggregateVersion> versions(byte[] content) {
        var versions = new ArrayList<AggregateVersion>();
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            while (in.available() > 0) {
                var type = AggregateType.find(in.readUTF()).orElseThrow(ConsistencyTokens::invalid);
                for (var left = in.readInt(); left > 0; left--) {
                    var id = new UUID(in.readLong(), in.readLong());
                    var version = new BigInteger(in.readNBytes(in.readByte()));
                    versions.add(new AggregateVersion(type, id, version.longValueExact()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }

    private static Refusal invalid() {
        return new Refusal(ProblemCode.INVALID_CONSISTENCY_TOKEN, "This is no consistency token of Roster.");
    }
}
