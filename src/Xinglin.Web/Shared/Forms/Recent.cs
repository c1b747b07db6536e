using System.Globalization;
using Xinglin.Care;
using Xinglin.Facts.Laboratory;

namespace Xinglin.Web.Shared.Forms;

/// <summary>What this chart said last of the same kind: beside each field, and as words to choose from.</summary>
public static class Recent
{
    const int Words = 30;

    /// <summary>The last of the same kind that stand, the newest first.</summary>
    public static IReadOnlyList<Entry> Of(Chart chart, string tag, int count) =>
        [.. chart.Standing.Where(e => Tags.Of(e.Fact).Name == tag).Reverse().Take(count)];

    /// <summary>Field → "上次 61.5（11-14）". Kinds that are known by a name (a test, a drug) have none: the last one was about another.</summary>
    public static IReadOnlyDictionary<string, string> Hints(Chart chart, string tag, Tongue T, DateTimeOffset now)
    {
        var fields = FormField.Of(Tags.Find(tag)!);
        if (fields.Any(f => f is { Required: true, Kind: FieldKind.Text })) return new Dictionary<string, string>();
        Dictionary<string, string> hints = [];
        foreach (var entry in Of(chart, tag, 20).Where(e => e.Precision != Precision.Unknown))
            foreach (var line in FactLines.Of(entry.Fact))
                hints.TryAdd(line.Key, $"{T["上次", "last"]} {Short(T[line.Value])}{T["（", " ("]}{T.Date(entry.HappenedAt.HouseDay(), now)}{T["）", ")"]}");
        return hints;
    }

    /// <summary>A hint is read in passing.</summary>
    static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    /// <summary>Words this chart used for a field before, and where the house has a list, that list.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Known(Chart chart, string tag, Tongue T, IEnumerable<string> tasks)
    {
        Dictionary<string, IReadOnlyList<string>> known = [];
        var told = chart.Standing.Reverse().Where(e => Tags.Of(e.Fact).Name == tag).Take(200).Select(e => FormText.Of(e.Fact)).ToList();
        foreach (var field in FormField.Of(Tags.Find(tag)!).Where(f => f.Kind is FieldKind.Text))
            known[field.Name] = [.. Listed(tag, field, T, tasks).Concat(told.Select(t => t.GetValueOrDefault(field.Name)).OfType<string>()).Distinct().Take(Words)];
        return known;
    }

    static IEnumerable<string> Listed(string tag, FormField field, Tongue T, IEnumerable<string> tasks) => (tag, field.Member) switch
    {
        ("lab" or "critical-acknowledged", "Test") => Analytes.All.Select(a => T[a.Name]),
        ("lab", "Unit") => Analytes.All.Select(a => a.Unit).Where(u => u is not "").Distinct(),
        ("task-answered", "Task") => tasks,
        ("stage", "System") => ["AJCC", "UICC", "Ann Arbor", "Lugano", "BCLC", "CNLC"],
        ("stage", "Prefix") => ["c", "p", "yc", "yp", "r", "a"],
        ("response", "Criteria") => ["RECIST 1.1", "mRECIST", "iRECIST", "Lugano", "clinical"],
        _ => [],
    };
}
