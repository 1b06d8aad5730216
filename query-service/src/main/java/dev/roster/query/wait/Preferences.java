package dev.roster.query.wait;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the caller prefers: how long to wait, and what then. Of what is said twice, the first counts. */
record Preferences(Duration patience, boolean isLenient) {

    private static final Duration STANDARD = Duration.ofSeconds(2);
    private static final int GREATEST = 10;
    private static final int DIGITS = 9;
    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    static Preferences of(HttpServletRequest request) {
        var values = new HashMap<String, String>();
        for (var line : Collections.list(request.getHeaders("Prefer"))) {
            for (var preference : Preference.list(line)) values.putIfAbsent(preference.name(), preference.value());
        }
        return new Preferences(patience(values), "lenient".equalsIgnoreCase(values.get("handling")));
    }

    /** A value that is no number is no wish: RFC 7240 knows no error. */
    private static Duration patience(Map<String, String> values) {
        var seconds = values.getOrDefault("wait", "");
        if (!SECONDS.matcher(seconds).matches()) return STANDARD;
        if (seconds.length() > DIGITS) return Duration.ofSeconds(GREATEST);
        return Duration.ofSeconds(Math.min(GREATEST, Integer.parseInt(seconds)));
    }
}
