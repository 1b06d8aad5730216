package dev.roster.command.change;

import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.event.TaskStatus;
import dev.roster.shared.event.UserRole;
import dev.roster.shared.id.Id;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import dev.roster.shared.id.TaskId;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.relational.core.mapping.NamingStrategy;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** How ids, roles and statuses stand in columns: as uuid, and as the text that is also on the wire. */
@Configuration(proxyBeanMethods = false)
class Mapping extends AbstractJdbcConfiguration {

    private static final Pattern UPPER_CASE = Pattern.compile("[A-Z]");

    /** Spring Data's own lower-cases in the default locale, which is wrong where that is Turkish. */
    @Bean
    static NamingStrategy namingStrategy() {
        return new NamingStrategy() {
            @Override
            public String getColumnName(RelationalPersistentProperty property) {
                return UPPER_CASE.matcher(property.getName()).replaceAll("_$0").toLowerCase(Locale.ROOT);
            }
        };
    }

    /** Known, and not asked for: whoever starts without a database learns of it when there is something to do. */
    @Bean
    @Override
    public JdbcDialect jdbcDialect(NamedParameterJdbcOperations operations) {
        return JdbcPostgresDialect.INSTANCE;
    }

    @Override
    protected List<?> userConverters() {
        return List.of(
                new IdToUuid(),
                new UuidToUserId(),
                new UuidToOrganizationId(),
                new UuidToMembershipId(),
                new UuidToProjectId(),
                new UuidToTaskId(),
                new UserRoleToText(),
                new TextToUserRole(),
                new MembershipRoleToText(),
                new TextToMembershipRole(),
                new TaskStatusToText(),
                new TextToTaskStatus());
    }

    @WritingConverter
    static final class IdToUuid implements Converter<Id, UUID> {
        @Override
        public UUID convert(Id source) {
            return source.value();
        }
    }

    @ReadingConverter
    static final class UuidToUserId implements Converter<UUID, UserId> {
        @Override
        public UserId convert(UUID source) {
            return new UserId(source);
        }
    }

    @ReadingConverter
    static final class UuidToOrganizationId implements Converter<UUID, OrganizationId> {
        @Override
        public OrganizationId convert(UUID source) {
            return new OrganizationId(source);
        }
    }

    @ReadingConverter
    static final class UuidToMembershipId implements Converter<UUID, MembershipId> {
        @Override
        public MembershipId convert(UUID source) {
            return new MembershipId(source);
        }
    }

    @ReadingConverter
    static final class UuidToProjectId implements Converter<UUID, ProjectId> {
        @Override
        public ProjectId convert(UUID source) {
            return new ProjectId(source);
        }
    }

    @ReadingConverter
    static final class UuidToTaskId implements Converter<UUID, TaskId> {
        @Override
        public TaskId convert(UUID source) {
            return new TaskId(source);
        }
    }

    @WritingConverter
    static final class UserRoleToText implements Converter<UserRole, String> {
        @Override
        public String convert(UserRole source) {
            return source.name().toLowerCase(Locale.ROOT);
        }
    }

    @ReadingConverter
    static final class TextToUserRole implements Converter<String, UserRole> {
        @Override
        public UserRole convert(String source) {
            return UserRole.valueOf(source.toUpperCase(Locale.ROOT));
        }
    }

    @WritingConverter
    static final class MembershipRoleToText implements Converter<MembershipRole, String> {
        @Override
        public String convert(MembershipRole source) {
            return source.name().toLowerCase(Locale.ROOT);
        }
    }

    @ReadingConverter
    static final class TextToMembershipRole implements Converter<String, MembershipRole> {
        @Override
        public MembershipRole convert(String source) {
            return MembershipRole.valueOf(source.toUpperCase(Locale.ROOT));
        }
    }

    @WritingConverter
    static final class TaskStatusToText implements Converter<TaskStatus, String> {
        @Override
        public String convert(TaskStatus source) {
            return source.name().toLowerCase(Locale.ROOT);
        }
    }

    @ReadingConverter
    static final class TextToTaskStatus implements Converter<String, TaskStatus> {
        @Override
        public TaskStatus convert(String source) {
            return TaskStatus.valueOf(source.toUpperCase(Locale.ROOT));
        }
    }
}
