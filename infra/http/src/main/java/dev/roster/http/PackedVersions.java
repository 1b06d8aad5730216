package dev.roster.http;

import dev.roster.shared.event.AggregateType;
import dev.roster.shared.id.Uuids;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Versions in few octets, since what a header may have is little: in the order of their ids, each without the octets that
 * it shares with the one before.
 */
final class PackedVersions {

    private static final int ID = 2 * Long.BYTES;
    private static final int SHARED_BITS = 5;
    private static final int SHARED = (1 << SHARED_BITS) - 1;
    private static final int MOST_TYPES = 1 << (Byte.SIZE - SHARED_BITS);
    private static final int CONTINUED = 0x80;

    private static final Comparator<AggregateVersion> BY_ID =
            Comparator.comparing(AggregateVersion::id, Uuids::compare).thenComparing(AggregateVersion::type);

    private PackedVersions() {}

    /** The types that occur, by name; then of each version type and shared octets in one octet, the rest of the id, the number. */
    static void write(Collection<AggregateVersion> versions, DataOutputStream out) throws IOException {
        var types = versions.stream().map(AggregateVersion::type).distinct().toList();
        if (types.size() > MOST_TYPES) throw new IllegalArgumentException("more types than fit: " + types);
        out.writeByte(types.size());
        for (var type : types) out.writeUTF(type.wireName());
        var before = new byte[ID];
        for (var version : versions.stream().sorted(BY_ID).toList()) {
            var id = octets(version.id());
            var shared = shared(before, id);
            out.writeByte(types.indexOf(version.type()) << SHARED_BITS | shared);
            out.write(id, shared, ID - shared);
            writeNumber(version.version(), out);
            before = id;
        }
    }

    /** Reads all that is left. */
    static List<AggregateVersion> read(DataInputStream in) throws IOException {
        var types = new ArrayList<AggregateType>();
        for (var left = in.readByte(); left > 0; left--) {
            var name = in.readUTF();
            types.add(AggregateType.find(name).orElseThrow(() -> new IOException("no type " + name)));
        }
        var versions = new ArrayList<AggregateVersion>();
        var id = new byte[ID];
        while (in.available() > 0) {
            var head = in.readUnsignedByte();
            var shared = head & SHARED;
            in.readFully(id, shared, ID - shared);
            versions.add(new AggregateVersion(types.get(head >> SHARED_BITS), uuid(id), readNumber(in)));
        }
        return versions;
    }

    private static byte[] octets(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] octets) {
        var buffer = ByteBuffer.wrap(octets);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static int shared(byte[] before, byte[] id) {
        var difference = Arrays.mismatch(before, id);
        return difference < 0 ? ID : difference;
    }

    /** Seven bits in an octet, the lowest first. */
    private static void writeNumber(long number, DataOutputStream out) throws IOException {
        var rest = number;
        for (; rest >= CONTINUED; rest >>>= Byte.SIZE - 1) out.writeByte((int) (rest % CONTINUED) | CONTINUED);
        out.writeByte((int) rest);
    }

    private static long readNumber(DataInputStream in) throws IOException {
        var number = 0L;
        for (var place = 0; ; place += Byte.SIZE - 1) {
            var octet = in.readUnsignedByte();
            number |= (long) (octet & ~CONTINUED) << place;
            if (octet < CONTINUED) return number;
        }
    }
}
