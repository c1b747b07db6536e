using System.Runtime.InteropServices;

namespace Xinglin.Storage;

/// <summary>Files that hold patients' words or keys: readable by the owner alone, and on the disk before we say so.</summary>
static class Place
{
    const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes an empty file of this name for the owner alone, with its folder; a file that is there stays as it is.</summary>
    public static void Private(string file)
    {
        if (File.Exists(file)) return;
        Folder(file);
        using var made = Open(file, FileMode.OpenOrCreate);
    }

    /// <summary>Writes a whole file so that after a power cut there is the old one or the new one, never half of it.</summary>
    public static void Write(string file, Action<Stream> write)
    {
        Folder(file);
        var draft = file + ".new";
        using (var stream = Open(draft, FileMode.Create))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }
        File.Move(draft, file, overwrite: true);
        KeepName(file);
    }

    /// <summary>Gives a finished file the name it is known by, in one step, after the disk has all of it.</summary>
    public static void Settle(string draft, string file)
    {
        using (var stream = new FileStream(draft, FileMode.Open, FileAccess.ReadWrite)) stream.Flush(flushToDisk: true);
        File.Move(draft, file, overwrite: true);
        KeepName(file);
    }

    /// <summary>Adds to the end of a file and waits until the disk has it.</summary>
    public static void Append(string file, ReadOnlySpan<byte> bytes)
    {
        var isNew = !File.Exists(file);
        Folder(file);
        using (var stream = Open(file, FileMode.Append))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }
        if (isNew) KeepName(file);
    }

    /// <summary>A new name is only certain once its folder is on the disk; Windows sees to that itself.</summary>
    static void KeepName(string file)
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = System.Text.Encoding.UTF8.GetBytes(Path.GetDirectoryName(Path.GetFullPath(file))! + '\0');
        var handle = open(folder, 0); // .NET opens no folders
        if (handle < 0) throw new IOException($"cannot open the folder of {file}");
        var failed = fsync(handle) != 0;
        _ = close(handle);
        if (failed) throw new IOException($"the disk did not take the name {file}");
    }

    [DllImport("libc")]
    static extern int open(byte[] path, int flags);

    [DllImport("libc")]
    static extern int fsync(int handle);

    [DllImport("libc")]
    static extern int close(int handle);

    static FileStream Open(string file, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        return new FileStream(file, options);
    }

    static void Folder(string file) => Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
}
