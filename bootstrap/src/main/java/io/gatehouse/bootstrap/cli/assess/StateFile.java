package io.gatehouse.bootstrap.cli.assess;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import io.gatehouse.application.signal.AssessmentFault.Kind;
import io.gatehouse.application.signal.AssessmentPortfolioForm;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * The portfolio that one run leaves to the next, as a JSON object. A run that is killed leaves the
 * old state or the new one, never a part; a file that cannot be read is never written over.
 */
public record StateFile(Path path) {

    /**
     * What the last run left; nothing before the first one. A place where no state can be written
     * is refused here already: a run that does its work must not fail at its last step.
     */
    public AssessmentPortfolioForm read() {
        checkFolder();
        return Files.exists(path)
                ? new JsonFile(Kind.VALIDATION, path).read(JsonForms::portfolio)
                : AssessmentPortfolioForm.EMPTY;
    }

    private void checkFolder() {
        try {
            Path folder = folderOf(file());
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw unwritable("its folder does not exist or takes no files");
            }
        } catch (IOException unreadable) {
            throw unwritable(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Puts the new state in place of the old one at once, on disk before it has the name. */
    public void write(AssessmentPortfolioForm state) {
        try {
            Path file = file();
            Path folder = folderOf(file);
            Path fresh = Files.createTempFile(folder, "." + file.getFileName(), ".new");
            try {
                fill(fresh, state);
                Files.move(
                        fresh,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                sync(folder);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException unwritable) {
            throw unwritable(String.valueOf(unwritable.getMessage()));
        }
    }

    /** What a link points to, which is replaced in its place. */
    private Path file() throws IOException {
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    }

    private static Path folderOf(Path file) {
        return file.resolveSibling("").toAbsolutePath();
    }

    private UnusableFileException unwritable(String why) {
        return new UnusableFileException(Kind.SYSTEM, path.toString(), "cannot be written: " + why);
    }

    private static void fill(Path file, AssessmentPortfolioForm state) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream bytes = Channels.newOutputStream(channel);
                JsonGenerator json = JsonForms.factory().createGenerator(bytes)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            writeTexts(json, state.texts());
            json.writeObjectFieldStart("positions");
            writeTexts(json, state.positions());
            json.writeEndObject();
            json.writeEndObject();
            json.flush();
            channel.force(true);
        }
    }

    private static void writeTexts(JsonGenerator json, Map<String, String> texts)
            throws IOException {
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
    }

    /** The new name is durable once its folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
