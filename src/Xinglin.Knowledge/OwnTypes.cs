using System.Reflection;

namespace Xinglin.Knowledge;

/// <summary>What the house brings along and nobody lists: found in its assemblies, loaded or not.</summary>
static class OwnTypes
{
    public static IEnumerable<Assembly> Assemblies { get; } = [.. Directory
        .EnumerateFiles(AppContext.BaseDirectory, "Xinglin.*.dll")
        .Where(f => !f.EndsWith(".Specs.dll", StringComparison.Ordinal))
        .Select(f => Assembly.Load(AssemblyName.GetAssemblyName(f)))
        .Append(typeof(Card).Assembly)
        .Distinct()];

    /// <summary>One of each class that does this.</summary>
    public static IEnumerable<T> Of<T>() =>
        Assemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsAssignableTo(typeof(T)) && t is { IsAbstract: false, IsInterface: false }).Select(t => (T)Activator.CreateInstance(t, nonPublic: true)!);
}
