using System.Reflection;
using Xinglin.Knowledge;

namespace Xinglin.Care;

/// <summary>A loop with its name, and the cards it reads.</summary>
/// <param name="Cards">ids of its cards</param>
public sealed record NamedLoop(LoopAttribute Name, IReadOnlyList<string> Cards, ICareLoop Loop)
{
    public string Id => Name.Id;
}

/// <summary>Every loop of the house, found by its attribute. Adding one adds a file and edits nothing here.</summary>
public static class Loops
{
    static readonly Type[] all = [.. typeof(Loops).Assembly.GetTypes()
        .Where(t => t.IsDefined(typeof(LoopAttribute)))
        .OrderBy(t => t.GetCustomAttribute<LoopAttribute>()!.Id, StringComparer.Ordinal)];

    /// <summary>The loop that asked for a task, by the task's id; null when no loop of the house has that name.</summary>
    public static LoopAttribute? Of(string task) =>
        all.Select(t => t.GetCustomAttribute<LoopAttribute>()!).FirstOrDefault(l => task.StartsWith(l.Id + "/", StringComparison.Ordinal));

    /// <summary>Loops whose tasks these roles are not shown, because they are made from records these roles are not shown.</summary>
    public static IReadOnlyList<string> HiddenFrom(IReadOnlyList<Facts.Role> roles) => Rights.Sensitive.IsShownTo(Rights.Sensitivity.Mood, roles) ? []
        : [.. all.Select(t => t.GetCustomAttribute<LoopAttribute>()!).Where(l => l.Mood).Select(l => l.Id)];

    /// <summary>All loops, each holding the editions of its cards this house has adopted.</summary>
    public static IReadOnlyList<NamedLoop> In(Library library) => [.. all.Select(type =>
    {
        var constructor = type.GetConstructors().Single();
        var wanted = constructor.GetParameters().Select(p => p.ParameterType).ToList();
        return new NamedLoop(type.GetCustomAttribute<LoopAttribute>()!, [.. wanted.Where(w => w.IsGenericType).Select(w => Library.IdOf(w.GetGenericArguments().Single()))],
            (ICareLoop)constructor.Invoke([.. wanted.Select(w => Given(library, w))]));
    })];

    /// <summary>The loops that read a card, each holding that card for all days, and of its other cards what the house adopted: to try a card before it is adopted.</summary>
    public static IReadOnlyList<NamedLoop> With(Card card, Library library) =>
    [
        .. from type in all
           let constructor = type.GetConstructors().Single()
           let wanted = constructor.GetParameters().Select(p => p.ParameterType).ToList()
           where wanted.Any(w => Takes(w, card))
           select new NamedLoop(type.GetCustomAttribute<LoopAttribute>()!, [.. wanted.Where(w => w.IsGenericType).Select(w => Library.IdOf(w.GetGenericArguments().Single()))],
               (ICareLoop)constructor.Invoke([.. wanted.Select(w => Takes(w, card) ? Always(card) : Given(library, w))])),
    ];

    /// <summary>A single card; a member of a family is tried by its own examples.</summary>
    static bool Takes(Type wanted, Card card) => wanted == typeof(Adopted<>).MakeGenericType(card.GetType());

    /// <summary>The editions of a card, or the library itself for a loop that lays a whole check.</summary>
    static object Given(Library library, Type wanted) => wanted == typeof(Library) ? library : library.Given(wanted);

    static object Always(Card card) => typeof(Loops).GetMethod(nameof(Ever), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(card.GetType()).Invoke(null, [card])!;

    static Adopted<T> Ever<T>(T card) where T : Card => new((DateTimeOffset.MinValue, card));
}
