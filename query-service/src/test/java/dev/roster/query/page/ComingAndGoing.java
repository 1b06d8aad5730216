package dev.roster.query.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The rows of a list, of which some stay while others come and go. */
final class ComingAndGoing {

    private static final int MOST_STAYING = 15;
    private static final int MOST_FLEETING = 12;

    private final Expected expected;
    private final Keys keys;
    private final Random random;
    private final List<String> staying;
    private final List<String> fleeting = new ArrayList<>();

    ComingAndGoing(Expected expected, Keys keys, Random random) {
        this.expected = expected;
        this.keys = keys;
        this.random = random;
        this.staying = IntStream.range(0, random.nextInt(MOST_STAYING))
                .mapToObj(_ -> add())
                .toList();
    }

    /** Now one row comes or goes, now many, so that whole pages can vanish; those that stay, stay. */
    void change() {
        for (var coming = random.nextInt(4); coming > 0; coming--) fleeting.add(add());
        var kept = random.nextInt(3) == 0 ? 0 : random.nextInt(MOST_FLEETING);
        while (fleeting.size() > kept) expected.remove(fleeting.remove(random.nextInt(fleeting.size())));
    }

    List<String> staying() {
        return staying;
    }

    Comparator<String> order(String sort) {
        return expected.order(sort);
    }

    private String add() {
        return expected.add(keys.draw(random));
    }
}
