using System.Runtime.CompilerServices;

namespace Xinglin.Specs;

/// <summary>One file of the repository as the house rules see it.</summary>
/// <param name="Path">from the root, with forward slashes</param>
public sealed record SourceFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];
    public bool Is(params string[] endings) => endings.Any(e => Path.EndsWith(e, StringComparison.Ordinal));
    public bool In(params string[] folders) => folders.Any(f => Path.StartsWith(f + "/", StringComparison.Ordinal));
}

/// <summary>The working tree, without what was built or brought from elsewhere.</summary>
public static class Tree
{
    static readonly string[] foreign = ["node_modules", "artifacts", "bin", "obj", "lib"];

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Sources { get; } =
    [
        .. new[] { "src", "tests", "bench" }.Select(f => Path.Combine(Root, f)).Where(Directory.Exists).SelectMany(Read),
    ];

    public static IReadOnlyList<string> Folders(string folder) =>
        [.. Directory.EnumerateDirectories(Path.Combine(Root, folder)).Select(d => Path.GetFileName(d)).Except(foreign)];

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    static IEnumerable<SourceFile> Read(string folder) =>
        from path in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
        where Path.GetExtension(path) is ".cs" or ".razor" or ".js" or ".csproj"
        let inside = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !inside.Split('/').Any(foreign.Contains)
        select new SourceFile(inside, File.ReadAllText(path));

    // from this file, so that it holds wherever the build puts its output
    static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
