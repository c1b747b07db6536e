using System.Globalization;
using System.Text.Json;
using Xinglin.Facts;

namespace Xinglin.Exchange.Fhir;

/// <summary>One resource as a mapping sees it, with a way to what it refers to.</summary>
/// <param name="Needed">the body of another document by its key</param>
sealed record Sent(JsonElement Json, Func<string, string?> Needed)
{
    public string Status => Json.Word("status") ?? "";

    public Concept Code => Concept.Of(Json.At("code"));

    public bool Profiled(string word) => Profiles.Contains(word, StringComparison.Ordinal);

    string Profiles => field ??= string.Join(' ', Json.At("meta").Each("profile").Select(p => p.Text));

    /// <summary>What a reference points at, if it lies in this resource or is at hand.</summary>
    public JsonElement Follow(JsonElement reference)
    {
        if (reference.Word("reference") is not { } to) return default;
        if (to[0] == '#') return Json.Each("contained").FirstOrDefault(c => c.Word("id") == to[1..]);
        return Keys.Target(to) is { } key && Needed(key) is { } body ? JsonElement.Parse(body) : default;
    }

    /// <summary>A reference in words: its display, or the name of what lies in this resource.</summary>
    public string? Called(JsonElement reference) =>
        reference.Word("display") ?? (reference.Word("reference")?.StartsWith('#') == true ? Named(Follow(reference)) : null);

    static string? Named(JsonElement resource) => resource.Word("name") ?? Concept.Of(resource.At("code")).Name ?? resource.Word("description");

    /// <summary>The names of a list of concepts, joined; null when there is none.</summary>
    public string? Names(string list) => Join(Json.Each(list).Select(c => Concept.Of(c).Name));

    public static string? Join(IEnumerable<string?> words) => string.Join("、", words.Where(w => w is not null).Distinct()) is { Length: > 0 } joined ? joined : null;
}

/// <summary>A quantity as sent; the unit in the sender's words, else its code.</summary>
/// <param name="Written">its digits, where they are too many for any number we keep (1e245)</param>
readonly record struct Amount(decimal? Value, string? Unit, string? Code, string? Comparator, string? Written = null)
{
    public static Amount Of(JsonElement e)
    {
        var number = e.ValueKind == JsonValueKind.Object ? e.At("value") : e;
        var value = number.Number;
        return new(value, e.Word("unit") ?? e.Word("code"), e.Word("code"), e.Word("comparator"), value is null && number.ValueKind == JsonValueKind.Number ? number.GetRawText() : null);
    }

    /// <summary>"&gt; 1.3 mg/dL"; null without a number.</summary>
    public string? Words => (Value?.ToString(CultureInfo.InvariantCulture) ?? Written) is { } digits ? $"{Comparator}{digits} {Unit}".Trim() : null;
}

/// <summary>A fact a resource states, and when it was so.</summary>
readonly record struct Said(IFact Fact, When When);

/// <summary>Reads one type of resource into facts. Found by its interface; adding one edits nothing.</summary>
interface IMapping
{
    string Type { get; }

    /// <summary>What the resource states; nothing when it is to be kept whole.</summary>
    IEnumerable<Said> Read(Sent sent);
}
