using System.Reflection;
using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care;

/// <summary>A rule of the gate about what is written here by hand: it looks at one draft against the chart and the rest of its batch. History from elsewhere is told, not ordered, and passes by.</summary>
public interface IGuard
{
    /// <summary>What speaks against the draft at <paramref name="i"/>; fields without the index.</summary>
    IEnumerable<Problem> Problems(Chart chart, IReadOnlyList<Draft> drafts, int i, Who who);
}

/// <summary>Every guard of the house. Adding one adds a file: it is found by its interface and handed the library if it wants it.</summary>
public static class Guards
{
    public static IReadOnlyList<IGuard> In(Library library) =>
    [
        .. from type in typeof(IGuard).Assembly.GetTypes()
           where type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(IGuard))
           orderby type.FullName
           let wants = type.GetConstructors(BindingFlags.Public | BindingFlags.Instance).Single().GetParameters()
           select (IGuard)Activator.CreateInstance(type, wants is [] ? [] : [library])!,
    ];
}
