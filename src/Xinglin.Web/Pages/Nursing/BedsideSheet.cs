using System.Globalization;
using Xinglin.Care.Nursing.Ward;
using Xinglin.Facts.Nursing;

namespace Xinglin.Web.Pages.Nursing;

/// <summary>What the bedside form sent, as the facts it means; what is empty was not measured. Impossible and unusual values are told apart: the first cannot be written, the second are asked about once.</summary>
sealed class BedsideSheet
{
    readonly Func<string, string?> sent;
    readonly List<Problem> problems = [];
    readonly List<(string Field, decimal Value)> values = [];

    BedsideSheet(Func<string, string?> sent) => this.sent = sent;

    public IReadOnlyList<Problem> Problems => problems;
    public IReadOnlyList<(string Name, IFact Fact)> Facts { get; private set; } = [];
    public VitalSigns? Signs { get; private set; }
    public decimal? Celsius { get; private set; }

    /// <summary>Values so unusual that they are asked about, as the form sends them back when they are confirmed: "celsius=43.5;pulse=230".</summary>
    public IReadOnlyList<(string Field, decimal Value)> Unusual { get; private set; } = [];

    public string Asked => string.Join(';', Unusual.Select(u => string.Create(CultureInfo.InvariantCulture, $"{u.Field}={u.Value:0.###}")));

    public static BedsideSheet Of(Func<string, string?> sent, VitalPlausibilityCard? card, decimal? lastWeight)
    {
        var sheet = new BedsideSheet(sent);
        sheet.Read(card, lastWeight);
        return sheet;
    }

    void Read(VitalPlausibilityCard? card, decimal? lastWeight)
    {
        Celsius = Number("celsius");
        var (pulse, breaths, systolic, diastolic) = (Whole("pulse"), Whole("breaths"), Whole("systolic"), Whole("diastolic"));
        var (saturation, litres, weight) = (Number("saturation"), Number("litres"), Number("weight"));
        Unusual = [.. values.Where(v => card?.IsUnusual(v.Field, v.Value) is true || v.Field is "weight" && lastWeight is { } last && card is not null && Math.Abs(v.Value - last) / last * 100 > card.WeightChangePercent.Is)];
        if (systolic <= diastolic && Unusual.All(u => u.Field is not "diastolic")) Unusual = [.. Unusual, ("diastolic", diastolic!.Value)];
        List<(string, IFact)> facts = [];
        if (Celsius is { } celsius)
        {
            if (Choice<Site>("site") is { } site) facts.Add(("temperature", new Temperature(celsius, site) { Confirmed = Doubted("celsius") }));
            else problems.Add(new("site", new("体温是在哪里量的：腋、口、耳……请点一下", "where was the temperature taken: axillary, oral, ear …? Tap one")));
        }
        var signs = new VitalSigns
        {
            Pulse = pulse, Breaths = breaths, Systolic = systolic, Diastolic = diastolic, Saturation = saturation, Consciousness = Choice<Consciousness>("awake"), OxygenLitres = litres,
            OnOxygen = sent("oxygen") switch { "yes" => true, "no" => false, _ => litres > 0 ? true : null }, Confirmed = Doubted("pulse", "breaths", "systolic", "diastolic", "saturation"),
        };
        if (signs is not { Pulse: null, Breaths: null, Systolic: null, Diastolic: null, Saturation: null, Consciousness: null, OnOxygen: null }) facts.Add(("signs", Signs = signs));
        if (Whole("pain") is { } pain)
        {
            if (pain is < 0 or > 10) problems.Add(new("pain", new("疼痛 0–10 分", "pain is 0 to 10")));
            facts.Add(("pain", new NursingAssessment("pain") { Score = pain }));
        }
        if (weight is { } kg) facts.Add(("weight", new BodyMeasure { WeightKg = kg }));
        var stools = Whole("stools");
        foreach (var route in Enum.GetValues<FluidRoute>())
            if (Number($"ml.{route}") is var ml && (ml is not null || route is FluidRoute.Stool && stools is not null))
                facts.Add(($"ml.{route}", new Fluid(route) { Ml = ml, Count = route is FluidRoute.Stool ? stools : null, What = Text($"what.{route}") }));
        foreach (var (name, fact) in facts) problems.AddRange(fact.Problems().Select(p => new Problem(name, new($"{Called(name, p.Field).Zh}：{p.What.Zh}", $"{Called(name, p.Field).En}: {p.What.En}"))));
        if (facts is [] && problems is []) problems.Add(new("", new("还没有填任何一项", "nothing is filled in yet")));
        Facts = facts;
    }

    public bool IsConfirmed => Unusual is [] || sent("confirmed") == Asked;

    bool Doubted(params string[] fields) => Unusual.Any(u => fields.Contains(u.Field));

    static Phrase Called(string name, string member) => name.StartsWith("ml.", StringComparison.Ordinal) ? Enum.Parse<FluidRoute>(name[3..]).Word
        : BedsideWords.Field(member switch { "WeightKg" => "weight", "OxygenLitres" or "OnOxygen" => "litres", "Score" => "pain", _ => member.ToLowerInvariant() });

    string? Text(string name) => sent(name)?.Trim() is { Length: > 0 } text ? text : null;

    T? Choice<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Text(name), out var value) && Enum.IsDefined(value) ? value : null;

    int? Whole(string name)
    {
        if (Number(name) is not { } value) return null;
        if (value == decimal.Truncate(value) && Math.Abs(value) < int.MaxValue) return (int)value;
        problems.Add(new(name, new($"{BedsideWords.Field(name).Zh}写整数", $"{BedsideWords.Field(name).En}: a whole number")));
        return null;
    }

    /// <summary>Full-width digits and a comma for the point are read too.</summary>
    decimal? Number(string name)
    {
        if (Text(name) is not { } text) return null;
        var plain = text.Normalize(System.Text.NormalizationForm.FormKC).Replace('。', '.').Replace(',', '.');
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            if (values.All(v => v.Field != name)) values.Add((name, value));
            return value;
        }
        if (problems.All(p => p.Field != name)) problems.Add(new(name, new($"{BedsideWords.Field(name).Zh}“{text}”不是数字", $"{BedsideWords.Field(name).En}: “{text}” is no number")));
        return null;
    }
}
