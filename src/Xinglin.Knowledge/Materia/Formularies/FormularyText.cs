using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Xinglin.Knowledge.Reading;

namespace Xinglin.Knowledge.Materia.Formularies;

/// <summary>Writes the edition that comes of a hospital's list, as a card and the rows beside it.</summary>
public static class FormularyText
{
    static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly (string Name, Func<Herb, string> Of)[] columns =
    [
        ("id", h => h.Id), ("zh", h => h.Zh), ("pinyin", h => h.Pinyin), ("latin", h => h.Latin), ("category", h => h.Category.Zh ?? ""), ("category-en", h => h.Category.En ?? ""),
        ("nature", h => h.Nature), ("flavour", h => h.Flavour), ("channels", h => h.Channels), ("least", h => Number(h.Least)), ("most", h => Number(h.Most)), ("route", h => Word(h.Route)),
        ("toxicity", h => Word(h.Toxicity)), ("pregnancy", h => Word(h.Pregnancy)), ("pregnancy-by-custom", h => Word(h.PregnancyByCustom)), ("caution", h => h.Caution),
        ("handling", h => string.Join('|', h.Handling)), ("handling-words", h => h.HandlingWords), ("tags", h => string.Join(' ', h.Tags)), ("also", h => string.Join(' ', h.Also)),
        ("dose-confidence", h => Word(h.DoseConfidence)), ("property-confidence", h => Word(h.PropertyConfidence)), ("handling-confidence", h => Word(h.HandlingConfidence)),
        ("cite", h => h.Cite), ("place", h => h.Place), ("note", h => h.Note),
    ];

    /// <summary>"formulary", or the next free name when the edition in force came of such a list itself.</summary>
    public static string CiteFor(PharmacopoeiaCard inForce) =>
        Enumerable.Range(1, inForce.Sources.Count + 1).Select(n => n is 1 ? "formulary" : $"formulary-{n}").First(c => !inForce.Sources.ContainsKey(c));

    /// <param name="title">what the list calls itself</param>
    /// <param name="where">which file it was and when it was read</param>
    public static OwnEdition Write(FormularyReading reading, string edition, string cite, string title, string where)
    {
        var card = reading.Against;
        var cited = reading.Herbs.Select(h => h.Cite).Append(card.Pharmacopoeia.Cite).ToHashSet();
        var sources = card.Sources.Append(new(cite, new() { Title = title, Where = where })).Where(s => cited.Contains(s.Key));
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# {title.ReplaceLineEndings(" ")}: laid upon {card.Stamp}. The rows lie beside this card.\n")
            .Append(CultureInfo.InvariantCulture, $"id: {card.Id}\nedition: {Text(edition)}\nzh: {Text(title)}\nen: {Text(title)}\n")
            .Append(CultureInfo.InvariantCulture, $"pharmacopoeia: {{ is: {Text(card.Pharmacopoeia.Is)}, cite: {card.Pharmacopoeia.Cite}, confidence: {Word(card.Pharmacopoeia.Confidence)} }}\nsources:\n");
        foreach (var (id, source) in sources) text.Append(CultureInfo.InvariantCulture, $"  {id}:\n    title: {Text(source.Title)}\n    where: {Text(source.Where)}\n");
        var rows = new StringBuilder().AppendJoin(',', columns.Select(c => c.Name)).Append('\n');
        foreach (var herb in reading.Herbs) rows.AppendJoin(',', columns.Select(c => Field(c.Of(herb)))).Append('\n');
        return new("materia", card.Id, edition, text.ToString(), rows.ToString());
    }

    static string Text(string words) => JsonSerializer.Serialize(words, plain);

    static string Field(string words) => words.AsSpan().IndexOfAny(",\"\n\r") < 0 ? words : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Number(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    static string Word<T>(T value) where T : struct, Enum => Shape.Hyphenated(value.ToString());
}
