package io.gatehouse.bootstrap.cli;

import io.gatehouse.bootstrap.demo.DemoUser;

import java.io.PrintWriter;

/** Tells a newcomer how to sign in to the demo. */
final class DemoGuide {
    private final DemoUser user;

    DemoGuide(DemoUser user) {
        this.user = user;
    }

    void print(PrintWriter out) {
        DemoUser.SignIn signIn = user.signIn(HomeDirectory.path());
        out.println();
        out.println("  Demo sign-in:  " + signIn.email());
        out.println("  Password:      " + signIn.password());
        out.println("  Prices are synthetic, not market data.");
        out.println();
        out.flush();
    }
}
