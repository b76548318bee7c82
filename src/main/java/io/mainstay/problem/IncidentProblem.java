package io.mainstay.problem;

import io.mainstay.access.Viewer;
import io.mainstay.incident.Incident;
import io.mainstay.process.page.RecordExtension;
import io.mainstay.process.page.SideSection;
import io.mainstay.process.page.SideSection.Act;
import io.mainstay.process.page.SideSection.Item;
import io.mainstay.process.page.SideSection.Kind;
import io.mainstay.ticket.TicketAccess;
import io.mainstay.web.Moments;
import io.mainstay.web.Texts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of an incident: the problem behind it, to be linked or begun. */
@Component
class IncidentProblem implements RecordExtension<Incident> {

    private final Workarounds workarounds;

    IncidentProblem(Workarounds workarounds) {
        this.workarounds = workarounds;
    }

    @Override
    public Extras of(Incident incident, Viewer viewer, Moments moments) {
        Optional<Problem> problem = workarounds.behind(incident.id(), viewer);
        Texts texts = moments.texts();
        SideSection section = section(incident, problem, TicketAccess.works(viewer, incident.values()), texts);
        return new Extras(List.of(section), problem.isPresent() ? List.of() : List.of(begin(incident, texts)));
    }

    private static SideSection section(Incident incident, Optional<Problem> problem, boolean works, Texts texts) {
        String here = "/incidents/" + incident.number() + "/problem";
        Act link = new Act("plus", texts.text("problem.of_incident.link"), here, Kind.DIALOG);
        Act unlink = new Act("x", texts.text("problem.of_incident.unlink"), here + "/removal", Kind.POST);
        return new SideSection(
                texts.text("problem.name"),
                problem.map(one -> item(one, texts, works ? List.of(unlink) : List.of())).stream()
                        .toList(),
                works && problem.isEmpty() ? link : null);
    }

    private static Act begin(Incident incident, Texts texts) {
        String begin = "/problems/new?incidents=" + incident.number();
        return new Act("bug", texts.text("problem.of_incident.new"), begin, Kind.PAGE);
    }

    private static Item item(Problem problem, Texts texts, List<Act> acts) {
        String detail = problem.isKnownError() ? texts.text("problem.field.known_error") : problem.number();
        return new Item("/problems/" + problem.number(), problem.state().mark(), problem.title(), detail, null, acts);
    }
}
