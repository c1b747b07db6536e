using System.Globalization;
using System.Text;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Facts;

namespace Xinglin.Web.Pages.Checking;

/// <summary>What the form of the check was sent with: all of it in the address, so that a check can be opened again. No name of a patient is asked.</summary>
public sealed class CheckAsk
{
    /// <summary>Values of the patient the form asks for: the name in the address and in the rules, and what a person reads beside it.</summary>
    public static IReadOnlyList<(string Name, Phrase Label)> Values { get; } =
    [
        ("platelets", new("血小板（10⁹/L）", "platelets (10⁹/L)")), ("alt", new("ALT（上限的倍数）", "ALT (times the upper limit)")),
        ("potassium", new("血钾（mmol/L）", "potassium (mmol/L)")), ("egfr", new("肾小球滤过率（mL/min/1.73 m²）", "eGFR (mL/min/1.73 m²)")),
    ];

    readonly IQueryCollection typed;
    readonly List<Problem> problems = [];

    public CheckAsk(IQueryCollection typed)
    {
        this.typed = typed;
        var (herbs, wrong) = HerbLines.Read(this["herbs"]);
        problems.AddRange(wrong);
        Dictionary<string, Known> values = [];
        foreach (var (name, label) in Values)
            if (Number(name, label) is { } value) values[name] = new(value);
        var age = Number("age", new("年龄", "age"));
        if (age > 130) problems.Add(new("age", new("年龄须在 0–130 之间", "an age lies between 0 and 130")));
        Prescribed = new()
        {
            Herbs = herbs, Drugs = [.. Names("drugs")],
            Patient = new()
            {
                IsFemale = this["sex"] switch { "female" => true, "male" => false, _ => null }, IsPregnant = this["pregnant"] switch { "yes" => true, "no" => false, _ => null },
                Years = age is <= 130 ? (int)age : null, Values = values, Allergies = [.. Names("allergies")],
            },
        };
    }

    public Prescribed Prescribed { get; }

    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Nothing was asked yet.</summary>
    public bool IsBlank => Prescribed.Herbs is [] && problems is [];

    /// <summary>The chart to lay beside it.</summary>
    public ChartId? Chart => Guid.TryParse(this["chart"], out var id) ? new(id) : null;

    /// <summary>As it was typed.</summary>
    public string this[string name] => Plain(typed[name].FirstOrDefault() ?? "").Trim();

    /// <summary>Names as they were written, which no page may turn into words of its own.</summary>
    public IEnumerable<string> Written => Prescribed.Herbs.Select(h => h.Name).Concat(Prescribed.Drugs).Concat(Prescribed.Patient.Allergies).Distinct();

    IEnumerable<string> Names(string name) => this[name].Split(['\n', '、', '，', ',', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct();

    double? Number(string name, Phrase label)
    {
        if (this[name].Normalize(NormalizationForm.FormKC) is not { Length: > 0 } text) return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        problems.Add(new(name, new($"{label.Zh}：“{text}”不是数字", $"{label.En}: “{text}” is no number")));
        return null;
    }

    /// <summary>Line ends stay; marks that turn the writing do not.</summary>
    static string Plain(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(l => Plainly.Said(l.Replace('\t', ' '))));
}
