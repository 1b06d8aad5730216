package dev.roster.operations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a page below {@code /admin} takes; one that is not annotated takes neither parameters nor a body. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Takes {

    /** The names of query parameters. */
    String[] value() default {};

    /** Whether it reads a body, and refuses what is wrong with it. */
    boolean body() default false;
}
