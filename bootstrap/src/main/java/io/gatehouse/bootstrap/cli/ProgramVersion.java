package io.gatehouse.bootstrap.cli;

import picocli.CommandLine.IVersionProvider;

import java.util.Optional;

/** The version the jar was built as. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"gatehouse " + Optional.ofNullable(built).orElse("from classes")};
    }
}
