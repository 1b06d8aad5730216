package dev.roster.query.page;

import dev.roster.http.ProblemCode;

/** What a list belongs to: the condition that keeps its rows, and what must exist lest the whole list be unknown. */
record Parent(String condition, String exists, ProblemCode missing) {}
