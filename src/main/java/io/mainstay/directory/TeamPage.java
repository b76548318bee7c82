package io.mainstay.directory;

import io.mainstay.people.PersonCard;
import io.mainstay.people.TeamFields;
import io.mainstay.record.Refusal;
import io.mainstay.record.Values;
import io.mainstay.web.Form;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One team.
 *
 * @param mayManage whether the reader may add and remove members
 * @param adding the form that adds a member
 */
record TeamPage(
        Values team,
        @Nullable PersonCard lead,
        List<PersonCard> members,
        boolean mayManage,
        boolean isAdministrator,
        Form adding) {

    static Form adding(@Nullable Refusal refusal) {
        return refusal == null ? Form.blank() : Form.blank().refused(refusal);
    }

    String path() {
        return "/teams/" + team.require(TeamFields.ID);
    }

    String name() {
        return team.require(TeamFields.NAME);
    }

    boolean isActive() {
        return team.require(TeamFields.ACTIVE);
    }

    boolean isRestricted() {
        return team.require(TeamFields.RESTRICTED);
    }

    @Nullable
    String description() {
        return team.get(TeamFields.DESCRIPTION);
    }

    @Nullable
    String email() {
        return team.get(TeamFields.EMAIL);
    }
}
