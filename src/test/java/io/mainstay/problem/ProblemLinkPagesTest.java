package io.mainstay.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mainstay.access.Role;
import io.mainstay.testing.Cast;
import io.mainstay.testing.Client;
import io.mainstay.testing.MainstayTest;
import io.mainstay.testing.Member;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many incidents at once, and what a dialog that moves a problem stored besides. */
@MainstayTest
class ProblemLinkPagesTest {

    @Autowired
    Cast cast;

    private Client manager;
    private Client alice;
    private String page = "";

    @BeforeEach
    void aProblem() {
        Member leader = cast.extra(Role.AGENT, Role.PROBLEM_MANAGER);
        manager = cast.browser(leader);
        alice = cast.browser(cast.alice);
        page = alice.post("/problems", "title", "Gates do not open").expect(303).location();
        manager.post(page + "/assessment", "assignee", leader.id().toString()).expect(303);
        manager.post(page + "/confirmation").expect(303);
    }

    @Test
    void manyNumbersArePasted() {
        String first = incident("Gate 1 stays shut");
        String second = incident("Gate 2 stays shut");
        String third = incident("Gate 3 stays shut");
        assertThat(alice.get(page + "/incidents").expect(200).body()).contains("name=\"many\"");
        alice.post(page + "/incidents", "many", first + "\r\n" + second.toLowerCase() + ";\t" + third + " " + first)
                .expect(303);
        assertThat(alice.get(page).body()).contains("/incidents/" + first, "/incidents/" + second, third);
    }

    @Test
    void eachNumberAtFaultIsNamedAndNoneIsLinked() {
        String good = incident("Gate 4 stays shut");
        String refused = alice.post(page + "/incidents", "many", good + " INC9999998, INC9999999")
                .expect(422)
                .body();
        assertThat(refused).contains("many-error", "INC9999998 that", "INC9999999 that", good + " INC9999998, INC");
        assertThat(alice.get(page).body()).doesNotContain("/incidents/" + good);
        assertThat(alice.post(page + "/incidents", "many", " ").expect(422).body())
                .contains("many-error");
        String tooMany = IntStream.range(0, 1_001).mapToObj(i -> "INC" + i).collect(Collectors.joining(" "));
        assertThat(alice.post(page + "/incidents", "many", tooMany).expect(422).body())
                .contains("At most 1,000 incidents");
    }

    @Test
    void whatAnAddressNamesAndTheFormLeavesOutIsTold() {
        String one = incident("Gate 5 stays shut");
        String form = alice.get("/problems/new?incidents=" + one + ",INC9999999")
                .expect(200)
                .body();
        assertThat(form).contains("There is no incident INC9999999", "value=\"" + one + "\" checked");
        String many = IntStream.range(0, 100).mapToObj(i -> "INC" + i).collect(Collectors.joining(","));
        assertThat(alice.get("/problems/new?incidents=" + many + "," + one)
                        .expect(200)
                        .body())
                .contains("The first 100 of 101");
    }

    @Test
    void anUndoTakesBackTheFieldsThatTheDialogStored() {
        manager.post(page + "/fix", "cause_notes", "A worn relay", "fix_notes", "A new relay")
                .expect(303);
        assertThat(manager.get(page).body()).contains("A worn relay", "A new relay");
        manager.post(page + "/changes/" + version() + "/reversal").expect(303);
        String restored = manager.get(page).body();
        assertThat(restored).contains("aria-current=\"step\"><span>Root Cause Analysis");
        assertThat(manager.get(page + "/fields?only=cause_notes").body()).doesNotContain("A worn relay");
        assertThat(manager.get(page + "/fields?only=fix_notes").body()).doesNotContain("A new relay");
    }

    private int version() {
        return cast.api(cast.admin)
                .get("/api/v1" + page)
                .expect(200)
                .json()
                .path("version")
                .asInt();
    }

    private String incident(String title) {
        return alice.post("/incidents", "title", title, "team", cast.network.toString())
                .expect(303)
                .location()
                .substring("/incidents/".length());
    }
}
