package dev.hubgate.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;

/** The folder of one installation, held by one running Hubgate at a time. */
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    /** Kept reachable: the lock ends with it. */
    @SuppressWarnings({"unused", "FieldCanBeLocal"})
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder if need be, for its owner alone, and holds it until this object is closed or the process ends, however it ends.
     *
     * @throws Refusal if it cannot be written, or another Hubgate holds it
     */
    public static DataFolder open(Path root) throws Refusal {
        try {
            create(root);
            Files.createDirectories(root.resolve("logs"));
            var channel =
                    FileChannel.open(root.resolve("hubgate.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = lock(channel);
            if (lock.isEmpty()) {
                channel.close();
                throw new Refusal("Another Hubgate is running on the data folder " + root + "; stop it first,"
                        + " or choose another folder with --data.");
            }
            return new DataFolder(root, channel, lock.get());
        } catch (IOException e) {
            throw new Refusal("The data folder " + root + " cannot be written: " + reason(e) + ".", e);
        }
    }

    private static void create(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root.getParent());
            Files.createDirectory(
                    root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return Optional.empty();
        }
    }

    /** Everything that is made anew at each start. */
    public Path server() {
        return root.resolve("payara");
    }

    /** The database's own files. */
    public Path database() {
        return root.resolve("postgres");
    }

    /** The unpacked PostgreSQL programs. */
    public Path programs() {
        return root.resolve("postgres-programs");
    }

    /** The embedded database's password. */
    public Path databasePassword() {
        return root.resolve("postgres.password");
    }

    /** The key that encrypts stored secrets. */
    public Path masterKey() {
        return root.resolve("master.key");
    }

    /** What this node calls itself. */
    public Path nodeId() {
        return root.resolve("node.id");
    }

    /** Log files. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** What libraries unpack or look up once for all starts; made anew where it is missing. */
    public Path caches() {
        return root.resolve("caches");
    }

    /** Removes what a server left in the folder that is made anew at each start. */
    public void clearServer() throws IOException {
        delete(server());
    }

    /** Removes a folder and all in it; nothing happens if there is none. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "it is a file";
        }
        var known = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return known == null ? "it cannot be made there" : known;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
