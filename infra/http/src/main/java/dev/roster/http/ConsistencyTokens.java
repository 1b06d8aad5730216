package dev.roster.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Consistency tokens as text: signed, and carried by their callers from one service to the other. */
@Component
@EnableConfigurationProperties(SigningKeys.class)
public final class ConsistencyTokens {

    /** The header that a command answers with, and that a query is sent. */
    public static final String HEADER = "Consistency-Token";

    private final Seal seal;

    public ConsistencyTokens(SigningKeys keys) {
        this.seal = new Seal("roster consistency token 2", keys);
    }

    /** Some 6 characters for each version of what was created together, and 24 at most. */
    public String write(ConsistencyToken token) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF(token.command() == null ? "" : token.command());
            PackedVersions.write(token.versions(), out);
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
    public ConsistencyToken read(String text) {
        return token(seal.open(text).orElseThrow(ConsistencyTokens::invalid));
    }

    private static ConsistencyToken token(byte[] content) {
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            var command = in.readUTF();
            return new ConsistencyToken(PackedVersions.read(in), command.isEmpty() ? null : command);
        } catch (IOException _) {
            // Signed by us: by a version that knows more than this one.
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return new Refusal(ProblemCode.INVALID_CONSISTENCY_TOKEN, "This is no consistency token of Roster.");
    }
}
