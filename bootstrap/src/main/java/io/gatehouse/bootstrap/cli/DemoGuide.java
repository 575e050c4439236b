package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.demo.DemoUser;
import io.micronaut.context.ApplicationContext;

import java.io.PrintWriter;

/** Tells a newcomer how to sign in to the demo. */
final class DemoGuide {
    private final ApplicationContext context;

    DemoGuide(ApplicationContext context) {
        this.context = context;
    }

    void print(PrintWriter out) {
        DemoUser.SignIn signIn = context.getBean(DemoUser.class).signIn(HomeDirectory.path());
        out.println();
        out.println("  Demo sign-in:  " + signIn.email());
        out.println("  Password:      " + signIn.password());
        out.println("  Prices are synthetic, not market data.");
        out.println();
        out.flush();
    }
}
