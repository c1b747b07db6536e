using Xinglin.Care;
using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>How a journey is looked at: which part of the course, in which tongue, what is folded, what is left out.</summary>
/// <param name="Now">draws the line 此刻 when it lies in view</param>
/// <param name="Bands">grades of counts; null draws the curves without them</param>
public sealed record JourneyLook(DateTimeOffset From, DateTimeOffset To, DateTimeOffset Now, CountBands? Bands, bool English)
{
    public IReadOnlySet<Wing> Folded { get; init; } = new HashSet<Wing>();

    /// <summary>Only these entries are marked: the evidence of open loops. Null marks all.</summary>
    public IReadOnlySet<EntryId>? Only { get; init; }

    /// <summary>Spans that loops know: a fever in neutropenia, from its beginning until its tasks were closed.</summary>
    public IReadOnlyList<Episode> Episodes { get; init; } = [];

    /// <summary>Names of herbs, for what was added and left out; null compares names as they are written.</summary>
    public Knowledge.Materia.Herbal? Herbal { get; init; }

    /// <summary>Where folding or unfolding a lane leads; null when lanes do not fold.</summary>
    public Func<Wing, string>? Fold { get; init; }
}

/// <summary>病程中的一段。Something that lasted, with the words that say what was done about it.</summary>
/// <param name="To">null while it lasts</param>
public sealed record Episode(DateTimeOffset From, DateTimeOffset? To, Phrase Words, EntryId Entry);
