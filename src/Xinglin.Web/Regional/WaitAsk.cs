using Xinglin.Care.Alliance;
using Xinglin.Facts.Paths;
using Xinglin.Knowledge;

namespace Xinglin.Web.Regional;

/// <summary>What the address of the page of waits asks for: a clock, a disease, a county. What cannot be read asks for all.</summary>
public sealed record WaitAsk(PathwayClock Clock, string? Disease, string? County)
{
    public static WaitAsk From(Look look) => new(Enum.TryParse<PathwayClock>(look["clock"], ignoreCase: true, out var clock) && Enum.IsDefined(clock) ? clock : PathwayClock.Treatment,
        Diseases.Knows(look["disease"]) ? look["disease"] : null, look["county"]);

    /// <returns>null where no targets are in force</returns>
    public WaitView? View(RegionRoom region, Library library) =>
        library.For<PathwayTargetsCard>().On(region.Now) is { } card ? new(region, card, Clock, Disease, County) : null;

    public static string Word(PathwayClock clock) => clock.ToString().ToLowerInvariant();

    /// <summary>"清漪县": a county by the name of its hospital, without the word for it.</summary>
    public static Phrase CountyName(RegionRoom region, string county)
    {
        if (county is "unknown") return new("不详", "unknown");
        var name = region.Called(county);
        return new(Cut(name.Zh, "人民医院", "（演示）"), Cut(name.En, " People's Hospital", " (demo)"));
    }

    static string Cut(string name, params ReadOnlySpan<string> words)
    {
        foreach (var word in words) name = name.Replace(word, "", StringComparison.Ordinal);
        return name;
    }

    public static Phrase Reason(string? reason) => Enum.TryParse<WaitReason>(reason, ignoreCase: true, out var known) ? Shared.Forms.Vocabulary.Choice(known) : new("", "");
}
