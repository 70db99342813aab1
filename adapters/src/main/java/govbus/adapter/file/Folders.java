package govbus.adapter.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The four folders below the shared one. Files change folders by renaming only, so that nobody sees half of one. */
record Folders(Path in, Path accepted, Path error, Path receipt) {
    private static final int MOST_FILES = 10_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Folders below(Path root) throws IOException {
        return new Folders(made(root, "in"), made(root, "accepted"), made(root, "error"), made(root, "receipt"));
    }

    /** What lies in {@code in/} under a fitting name, in the order of the names; no folders. */
    List<Path> waiting(PathMatcher names) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(in)) {
            for (Path entry : entries) {
                if (files.size() < MOST_FILES && isOurs(entry, names)) {
                    files.add(entry);
                }
            }
        }
        files.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return files;
    }

    /** The marker that belongs to a file. */
    Path marker(Path file) {
        return file.resolveSibling(file.getFileName() + ".ok");
    }

    /** Moves a file into a folder, under another name where its own is taken; answers the name. */
    String move(Path file, Path folder) throws IOException {
        String name = FileName.safe(file);
        Path target = folder.resolve(name);
        for (int number = 2; Files.exists(target, LinkOption.NOFOLLOW_LINKS); number++) {
            target = folder.resolve(FileName.numbered(name, number));
        }
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        return target.getFileName().toString();
    }

    /** Writes a document whole or not at all. */
    void write(Path folder, String name, Map<String, Object> document) throws IOException {
        Path draft = folder.resolve("." + name + ".tmp");
        byte[] bytes = JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        Files.deleteIfExists(draft);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isOurs(Path entry, PathMatcher names) {
        String name = entry.getFileName().toString();
        return names.matches(entry.getFileName())
                && !name.endsWith(".ok")
                && !name.startsWith(".")
                && !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path made(Path root, String name) throws IOException {
        Path folder = root.resolve(name);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(folder + " must be a folder, not a link or a file");
            }
            Files.createDirectories(folder);
        }
        return folder;
    }
}
