using System.Globalization;
using System.Text;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge.Formulas;

namespace Xinglin.Web.Pages.Prescribing;

/// <summary>处方稿。What the page holds before it is signed, as it was typed: nothing is lost by being wrong.</summary>
public sealed record RxDraft
{
    public string Herbs { get; init; } = "";
    public string Packets { get; init; } = "7";
    public string Aim { get; init; } = "";
    public string Target { get; init; } = "";
    public string HowToTake { get; init; } = "水煎服，日一剂，分两次温服";
    public string Form { get; init; } = "";
    public bool Decocted { get; init; }
    public string DeliverTo { get; init; } = "";
    public string Formula { get; init; } = "";
    /// <summary>Card id of the base formula.</summary>
    public string Base { get; init; } = "";
    /// <summary>The last prescription when the page was opened; 0 when there was none.</summary>
    public long From { get; init; }
    /// <summary>The charts of this person when the page was opened.</summary>
    public string Charts { get; init; } = "";
    /// <summary>The reason of every change that has none of its own.</summary>
    public string Why { get; init; } = "";
    /// <summary>Reasons by herb.</summary>
    public IReadOnlyDictionary<string, string> Whys { get; init; } = new Dictionary<string, string>();
    /// <summary>Reasons of a double signature by rule.</summary>
    public IReadOnlyDictionary<string, string> Overs { get; init; } = new Dictionary<string, string>();

    public static RxDraft Of(IFormCollection form)
    {
        return new()
        {
            Herbs = Text("herbs"), Packets = Text("packets"), Aim = Text("aim"), Target = Text("target"), HowToTake = Text("how"), Form = Text("form"), Decocted = Text("decocted") is "on", DeliverTo = Text("deliver"),
            Formula = Text("formula"), Base = Text("base"), From = long.TryParse(Text("seen") is { Length: > 0 } seen ? seen : Text("from"), CultureInfo.InvariantCulture, out var from) ? from : 0, Charts = Text("joined") is { Length: > 0 } joined ? joined : Text("charts"),
            Why = Text("why"), Whys = Under("why."), Overs = Under("over."),
        };
        string Text(string name) => form[name].FirstOrDefault()?.Trim() ?? "";
        Dictionary<string, string> Under(string prefix) => form.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(f.Value)).ToDictionary(f => f.Key[prefix.Length..], f => f.Value.First()!.Trim());
    }

    /// <summary>复用上方。</summary>
    public static RxDraft After(Stated<Prescription> last) => Like(last.Fact) with { From = last.Entry.Id.Value };

    /// <summary>An earlier prescription of the same patient, word for word.</summary>
    public static RxDraft Like(Prescription p) => new()
    {
        Herbs = RxLines.Write(p.Herbs), Packets = p.Packets.ToString(CultureInfo.InvariantCulture), Aim = p.Aim.ToString(), Target = p.TargetSymptom ?? "", HowToTake = p.HowToTake ?? "",
        Form = p.Form.ToString(), Decocted = p.Decocted, DeliverTo = p.DeliverTo ?? "", Formula = p.Formula ?? "", Base = p.Base ?? "",
    };

    /// <summary>A formula of the books with the grams this patient last had of each herb; of the others nobody knows, and they are asked.</summary>
    public static RxDraft Of(ClassicFormulaCard card, Chart chart) => new()
    {
        Base = card.Id, Formula = card.Zh, From = chart.Last<Prescription>()?.Entry.Id.Value ?? 0, Herbs = Lines(card, Had(chart)),
    };

    /// <summary>What this patient last had of each herb, by name.</summary>
    public static IReadOnlyDictionary<string, FormulaHerb> Had(Chart chart) => chart.All<Prescription>().SelectMany(p => p.Fact.Herbs).GroupBy(h => h.Name).ToDictionary(g => g.Key, g => g.Last());

    /// <summary>A formula of the books, a herb a line.</summary>
    public static string Lines(ClassicFormulaCard card, IReadOnlyDictionary<string, FormulaHerb> had) => string.Join('\n', card.Composition.Where(c => card.Unlisted?.Is.Contains(c.Herb) is not true)
        .Select(c => RxLines.Line(c.Roles is [var role, ..] ? role : null, c.Herb, had.GetValueOrDefault(c.Herb)?.Grams, had.GetValueOrDefault(c.Herb)?.Handling)));

    public int? PacketsRead => int.TryParse(Packets.Normalize(NormalizationForm.FormKC).TrimEnd('剂', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
    public Aim? AimRead => Enum.TryParse<Aim>(Aim, true, out var aim) && Enum.IsDefined(aim) ? aim : null;
    public Facts.Herbs.HerbForm FormRead => Enum.TryParse<Facts.Herbs.HerbForm>(Form, true, out var form) && Enum.IsDefined(form) ? form : default;

    /// <summary>The fact, once every herb has its grams and the rest can be read.</summary>
    public Prescription? Fact(IReadOnlyList<RxHerb> herbs, IReadOnlyList<FormulaChange> changes) =>
        herbs is [] || herbs.Any(h => h.Grams is null) || PacketsRead is not { } packets || AimRead is not { } aim ? null
        : new([.. herbs.Select(h => new FormulaHerb(h.Name, h.Grams!.Value) { Handling = h.Handling, Role = h.Role })], packets, aim)
        {
            Formula = Or(Formula), TargetSymptom = Or(Target), HowToTake = Or(HowToTake), Form = FormRead, Decocted = Decocted, DeliverTo = Or(DeliverTo), Base = Or(Base), From = From > 0 ? From : null,
            Changes = [.. changes.Select(c => c.ToString())],
        };

    static string? Or(string text) => text is "" ? null : text;
}
