using System.Globalization;

namespace Xinglin.Knowledge.Materia.Formularies;

/// <summary>What one row of a hospital's list says. Null is "the list does not say", never "none".</summary>
sealed record FormularyRow(int Line, string Name)
{
    public decimal? Least { get; init; }
    public decimal? Most { get; init; }
    public Toxicity? Toxicity { get; init; }
    public InPregnancy? Pregnancy { get; init; }
    public string? Handling { get; init; }
    public IReadOnlyList<string> Also { get; init; } = [];
    public string Category { get; init; } = "";
    public string Pinyin { get; init; } = "";
    public string Note { get; init; } = "";

    /// <summary>Reads a row, or says what in it cannot be understood.</summary>
    public static (FormularyRow Row, Phrase? Why) Read(FormularyHeadings headings, int line, IReadOnlyList<string> cells)
    {
        string At(FormularyColumn column) => headings.Cell(cells, column);
        var row = new FormularyRow(line, At(FormularyColumn.Name))
        {
            Also = [.. At(FormularyColumn.Also).Split([',', '、', ';', '/', '|', ' ', '，', '；'], StringSplitOptions.RemoveEmptyEntries).Distinct()],
            Category = At(FormularyColumn.Category), Pinyin = At(FormularyColumn.Pinyin), Note = At(FormularyColumn.Note),
            Handling = At(FormularyColumn.Handling) is { Length: > 0 } way ? way : null,
        };
        if (row.Name is "") return (row, new("没有药名", "there is no name"));
        var (least, most, why) = Grams(headings, At);
        if (why is not null) return (row, why);
        if (!Word(toxicities, At(FormularyColumn.Toxicity), out var toxicity)) return (row, new($"毒性“{At(FormularyColumn.Toxicity)}”不认识；写 无、小毒、有毒 或 大毒", $"toxicity “{At(FormularyColumn.Toxicity)}” is not known; write none, slight, toxic or great"));
        if (!Word(pregnancies, At(FormularyColumn.Pregnancy), out var pregnancy)) return (row, new($"妊娠“{At(FormularyColumn.Pregnancy)}”不认识；写 无、慎用 或 禁用", $"pregnancy “{At(FormularyColumn.Pregnancy)}” is not known; write none, caution or forbidden"));
        return (row with { Least = least, Most = most, Toxicity = toxicity, Pregnancy = pregnancy }, null);
    }

    static (decimal?, decimal?, Phrase?) Grams(FormularyHeadings headings, Func<FormularyColumn, string> at)
    {
        var (low, high) = (With(at(FormularyColumn.Least), headings.Unit(FormularyColumn.Least)), With(at(FormularyColumn.Most), headings.Unit(FormularyColumn.Most)));
        if (at(FormularyColumn.Dose) is { Length: > 0 } dose && low is "" && high is "")
        {
            var ends = dose.Split(['-', '~', '～', '–', '—', '－', '至', '到'], StringSplitOptions.TrimEntries);
            if (ends is not [{ Length: > 0 } first, { Length: > 0 } last]) return (null, null, Amount.Read(dose).Fault ?? new($"用量“{dose}”不是范围；写作 3-9g", $"the dose “{dose}” is no range; write it as 3-9g"));
            high = With(last, headings.Unit(FormularyColumn.Dose));
            low = With(first, UnitOf(high));
        }
        var (least, faultLow) = low is "" ? (null, null) : Amount.Read(low);
        var (most, faultHigh) = high is "" ? (null, null) : Amount.Read(high);
        if ((faultLow ?? faultHigh) is { } fault) return (null, null, fault);
        return least > most ? (null, null, new($"最小 {G(least)} g 大于最大 {G(most)} g，是否写反", $"the least, {G(least)} g, is more than the most, {G(most)} g; are they reversed?")) : (least, most, null);
    }

    /// <summary>A bare number takes the unit its heading, or the other end of its range, is written in.</summary>
    static string With(string amount, string unit) => amount is not "" && char.IsAsciiDigit(amount[^1]) ? amount + unit : amount;

    static string UnitOf(string amount) => string.Concat(amount.SkipWhile(c => char.IsAsciiDigit(c) || c is '.' or ' '));

    static readonly Dictionary<string, Toxicity> toxicities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["无"] = Materia.Toxicity.None, ["无毒"] = Materia.Toxicity.None, ["none"] = Materia.Toxicity.None, ["小毒"] = Materia.Toxicity.Slight, ["有小毒"] = Materia.Toxicity.Slight, ["slight"] = Materia.Toxicity.Slight,
        ["有毒"] = Materia.Toxicity.Toxic, ["毒"] = Materia.Toxicity.Toxic, ["toxic"] = Materia.Toxicity.Toxic, ["大毒"] = Materia.Toxicity.Great, ["有大毒"] = Materia.Toxicity.Great, ["great"] = Materia.Toxicity.Great,
    };

    static readonly Dictionary<string, InPregnancy> pregnancies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["无"] = InPregnancy.None, ["none"] = InPregnancy.None, ["可用"] = InPregnancy.None, ["慎用"] = InPregnancy.Caution, ["孕妇慎用"] = InPregnancy.Caution, ["慎"] = InPregnancy.Caution, ["caution"] = InPregnancy.Caution,
        ["禁用"] = InPregnancy.Forbidden, ["孕妇禁用"] = InPregnancy.Forbidden, ["禁"] = InPregnancy.Forbidden, ["禁忌"] = InPregnancy.Forbidden, ["忌用"] = InPregnancy.Forbidden, ["forbidden"] = InPregnancy.Forbidden,
    };

    static bool Word<T>(Dictionary<string, T> words, string text, out T? read) where T : struct
    {
        var known = words.TryGetValue(text, out var value);
        read = known ? value : null;
        return known || text is "";
    }

    static string G(decimal? grams) => grams?.ToString("0.####", CultureInfo.InvariantCulture) ?? "?";
}
