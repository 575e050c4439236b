package io.gatehouse.bootstrap.cli.assess;

import io.gatehouse.application.signal.AssessmentConfigForm;
import io.gatehouse.application.signal.AssessmentFault.Kind;

import java.nio.file.Path;

/** A configuration as a JSON object, such as {@code {"max_drawdown_percent": 15}}. */
public final class ConfigFile {
    private ConfigFile() {}

    public static AssessmentConfigForm read(Path path) {
        return new JsonFile(Kind.CONFIGURATION, path).read(JsonForms::config);
    }
}
