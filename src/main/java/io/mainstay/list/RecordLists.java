package io.mainstay.list;

import io.mainstay.record.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lists that there are. */
@Component
class RecordLists {

    private final List<RecordList> lists;

    RecordLists(List<RecordList> lists) {
        this.lists = lists;
    }

    Optional<RecordList> find(String type) {
        return lists.stream().filter(list -> list.type().equals(type)).findFirst();
    }

    RecordList get(String type) {
        return find(type).orElseThrow(Refusal::notFound);
    }

    List<RecordList> all() {
        return lists;
    }
}
