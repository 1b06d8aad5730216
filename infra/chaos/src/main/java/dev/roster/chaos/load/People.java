package dev.roster.chaos.load;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;

/** Users that all callers change, and so get in each other's way. Not too many, and never deleted. */
final class People {

    private static final int MOST = 400;

    private final List<Known> people = new CopyOnWriteArrayList<>();

    void add(Known user) {
        if (people.size() < MOST) people.add(user);
    }

    int size() {
        return people.size();
    }

    Known any(SplittableRandom random) {
        return people.get(random.nextInt(people.size()));
    }
}
