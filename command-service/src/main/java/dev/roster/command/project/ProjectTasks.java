package dev.roster.command.project;

import dev.roster.command.ending.Ending;
import dev.roster.shared.event.TaskEvent.DeleteReason;
import dev.roster.shared.id.ProjectId;
import java.util.List;

/** The tasks of projects; told by the room that builds on projects. */
public interface ProjectTasks {

    /** Ends what fits of the tasks of these projects. Called with the projects locked. */
    void end(List<ProjectId> projects, DeleteReason reason, Ending ending);
}
