using System.Text.Json;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Specs.Care.Treatment.Safety;

/// <summary>A prescription as a sentence: "附子 15 先煎, 法半夏 9".</summary>
static class Asking
{
    public static MateriaMedica Materia { get; } = MateriaMedica.On(Library.Default, new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(8)))!;

    public static Prescribed Rx(string herbs, PatientState? patient = null, params string[] drugs) => new()
    {
        Herbs = [.. herbs.Split(',', StringSplitOptions.TrimEntries).Select(h => h.Split(' ')).Select(p => new PrescribedHerb(p[0], p.Length > 1 ? Amount.Read(p[1]).Grams : Usual(p[0])) { Handling = p.Length > 2 ? p[2] : null, AmountFault = p.Length > 1 ? Amount.Read(p[1]).Fault : null })],
        Patient = patient ?? new(), Drugs = drugs,
    };

    public static Review Check(string herbs, PatientState? patient = null, params string[] drugs) => SafetyCheck.Of(Rx(herbs, patient, drugs), Materia);

    public static PatientState With(string value, double number) => new() { Values = new Dictionary<string, Known> { [value] = new(number) } };

    public static Finding One(this Review review, string rule) => Assert.Single(review.Findings, f => f.Rule == rule);

    public static IEnumerable<string> Rules(this Review review) => review.Findings.Select(f => f.Rule);

    /// <summary>The rules of incompatible pairs alone.</summary>
    public static string[] Pairs(this Review review) => [.. review.Rules().Where(r => r.StartsWith("F18", StringComparison.Ordinal) || r.StartsWith("W19", StringComparison.Ordinal))];

    public static Prescribed Json(string json)
    {
        using var document = JsonDocument.Parse(json);
        var (asked, problems) = CheckAsking.Read(document.RootElement);
        return asked ?? throw new InvalidOperationException(string.Join("; ", problems.Select(p => $"{p.Field}: {p.What.En}")));
    }

    static decimal? Usual(string name) => Materia.Herbal.Named(name) is { Least: { } least, Most: { } most } ? (least + most) / 2 : 1;
}
