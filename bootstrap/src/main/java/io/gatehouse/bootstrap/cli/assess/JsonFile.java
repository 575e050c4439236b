package io.gatehouse.bootstrap.cli.assess;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;

import io.gatehouse.application.signal.AssessmentFault.Kind;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file that is one JSON object, read whole. */
record JsonFile(Kind kind, Path path) {
    private static final long LARGEST = 1_048_576;

    /** Makes a form of the object at the parser. */
    @FunctionalInterface
    interface Reading<T> {
        T read(JsonForms forms) throws IOException;
    }

    /** What the object is, or every fault of its shape. */
    <T> T read(Reading<T> reading) {
        try (JsonParser parser = JsonForms.factory().createParser(bytes())) {
            parser.nextToken();
            JsonForms forms = new JsonForms(parser);
            T form = reading.read(forms);
            if (!forms.faults().isEmpty()) {
                throw new UnusableFileException(forms.faults());
            }
            if (parser.nextToken() != null) {
                throw unusable(Spot.notJson(parser.currentLocation()));
            }
            return form;
        } catch (JsonProcessingException malformed) {
            throw unusable(Spot.notJson(malformed));
        } catch (IOException unreadable) {
            throw unusable("cannot be read");
        }
    }

    private byte[] bytes() throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) > LARGEST) {
            throw unusable("is no file of at most " + LARGEST + " bytes");
        }
        return Files.readAllBytes(path);
    }

    private UnusableFileException unusable(String message) {
        return new UnusableFileException(kind, path.toString(), message);
    }
}
