package io.mainstay.demo.content;

import io.mainstay.demo.company.DemoPerson;
import io.mainstay.demo.company.DemoTeam;
import io.mainstay.incident.CloseCode;
import io.mainstay.incident.HoldReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody did with an incident after it was opened. */
public sealed interface DemoStep {

    Instant at();

    DemoPerson actor();

    /** The same at another moment. */
    DemoStep moved(Instant to);

    /** Takes it: the actor is the assignee, and it is in progress. */
    record Take(Instant at, DemoPerson actor) implements DemoStep {
        @Override
        public Take moved(Instant to) {
            return new Take(to, actor);
        }
    }

    /** Passes it to a team; nobody of that team has it yet. */
    record Move(Instant at, DemoPerson actor, DemoTeam team) implements DemoStep {
        @Override
        public Move moved(Instant to) {
            return new Move(to, actor, team);
        }
    }

    record Recategorise(Instant at, DemoPerson actor, String category, String subcategory) implements DemoStep {
        @Override
        public Recategorise moved(Instant to) {
            return new Recategorise(to, actor, category, subcategory);
        }
    }

    /** A public message, by an agent or by the caller. */
    record Reply(Instant at, DemoPerson actor, String text) implements DemoStep {
        @Override
        public Reply moved(Instant to) {
            return new Reply(to, actor, text);
        }
    }

    record Note(Instant at, DemoPerson actor, String text) implements DemoStep {
        @Override
        public Note moved(Instant to) {
            return new Note(to, actor, text);
        }
    }

    /** @param text the question when it waits for the caller, else a note */
    record Hold(
            Instant at,
            DemoPerson actor,
            HoldReason reason,
            String text,
            Instant followUp,
            @Nullable String vendorReference)
            implements DemoStep {
        @Override
        public Hold moved(Instant to) {
            return new Hold(to, actor, reason, text, followUp.plus(Duration.between(at, to)), vendorReference);
        }

        Hold until(Instant otherFollowUp) {
            return new Hold(at, actor, reason, text, otherFollowUp, vendorReference);
        }
    }

    /** Work goes on after a hold. */
    record Resume(Instant at, DemoPerson actor) implements DemoStep {
        @Override
        public Resume moved(Instant to) {
            return new Resume(to, actor);
        }
    }

    record Resolve(Instant at, DemoPerson actor, CloseCode code, String notes) implements DemoStep {
        @Override
        public Resolve moved(Instant to) {
            return new Resolve(to, actor, code, notes);
        }
    }

    record Reopen(Instant at, DemoPerson actor, String reason) implements DemoStep {
        @Override
        public Reopen moved(Instant to) {
            return new Reopen(to, actor, reason);
        }
    }

    /** @param byItself by the product, some days after it was resolved */
    record Close(Instant at, DemoPerson actor, boolean byItself) implements DemoStep {
        @Override
        public Close moved(Instant to) {
            return new Close(to, actor, byItself);
        }
    }

    record Cancel(Instant at, DemoPerson actor, String reason) implements DemoStep {
        @Override
        public Cancel moved(Instant to) {
            return new Cancel(to, actor, reason);
        }
    }

    /** Makes it a child of the incident with the key. */
    record Attach(Instant at, DemoPerson actor, String parentKey) implements DemoStep {
        @Override
        public Attach moved(Instant to) {
            return new Attach(to, actor, parentKey);
        }
    }

    /** Tells everybody concerned, in the portal. */
    record Announce(Instant at, DemoPerson actor, String title, String text) implements DemoStep {
        @Override
        public Announce moved(Instant to) {
            return new Announce(to, actor, title, text);
        }
    }

    /** Promises the next news. */
    record Promise(Instant at, DemoPerson actor, Instant nextUpdate) implements DemoStep {
        @Override
        public Promise moved(Instant to) {
            return new Promise(to, actor, nextUpdate);
        }
    }
}
