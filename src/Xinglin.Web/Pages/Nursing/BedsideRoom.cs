using Xinglin.Care.Nursing.Ward;
using Xinglin.Facts.Nursing;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Calculators;
using Xinglin.Web.Shared.Forms;

namespace Xinglin.Web.Pages.Nursing;

/// <summary>What became of a bedside form: written, or what it still asks.</summary>
/// <param name="Asked">unusual values to be confirmed; empty when there are none</param>
public sealed record BedsideAnswer(bool Written, IReadOnlyList<Problem> Problems, IReadOnlyList<(string Field, decimal Value)> Unusual, string Asked);

/// <summary>床旁记录. Everything measured at one look is one writing: all of it or none, once however often it is sent.</summary>
public sealed class BedsideRoom(Signing signing, Visitor visitor, Library library, TimeProvider time)
{
    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public VitalPlausibilityCard? Plausible => library.For<VitalPlausibilityCard>().On(Now);

    /// <summary>The early-warning score of what stands in the form now; nothing is stored.</summary>
    public Calculation? Score(Func<string, string?> sent)
    {
        var sheet = BedsideSheet.Of(sent, null, null);
        return EarlyWarning.Of(library, Now, sheet.Signs, sheet.Celsius);
    }

    public Calculation? Last(Chart chart) => EarlyWarning.Last(library, chart)?.Score;

    public FluidSums? Fluids(Chart chart) => library.For<FluidBalanceCard>().On(Now) is { } card && library.For<WardProtocolCard>().On(Now) is { } ward ? FluidSums.Of(chart, Now, card, ward) : null;

    public BedsideAnswer Write(Chart chart, Func<string, string?> sent)
    {
        var weight = chart.All<BodyMeasure>().Select(b => b.Fact.WeightKg).LastOrDefault(w => w is not null);
        var sheet = BedsideSheet.Of(sent, Plausible, weight);
        List<Problem> problems = [.. sheet.Problems];
        if (Happened.Read(sent, Now, null) is not { } at) problems.Add(new("happenedAt", new("请写什么时候量的", "say when it was measured")));
        else if (problems is [] && sheet.IsConfirmed)
        {
            var key = Signing.Clean(sent("key")) ?? Guid.CreateVersion7().ToString("N");
            var signed = signing.SignAll(chart.Id, [.. sheet.Facts.Select(f => new Draft(f.Fact, at.At) { Precision = at.Precision, Source = f.Name })], key, visitor.Who);
            return new(signed.Entry is not null, signed.Problems, [], "");
        }
        return new(false, problems, problems is [] ? sheet.Unusual : [], sheet.Asked);
    }

    /// <summary>What one form wrote, by its key.</summary>
    public static IReadOnlyList<Entry> Wrote(Chart chart, string key) =>
        [.. chart.Standing.Where(e => e.Source is { } s && (s == Signing.Source(key) || s.StartsWith(Signing.Source(key) + "/", StringComparison.Ordinal)))];

    /// <summary>What colleagues wrote into the same chart while the form was open.</summary>
    /// <param name="head">the last entry when it was opened</param>
    public IReadOnlyList<Entry> Meanwhile(Chart chart, long head) =>
        [.. chart.Standing.Where(e => e.Id.Value > head && e.Author != visitor.Account && e.Fact is (Temperature or VitalSigns or Fluid or BodyMeasure or NursingAssessment))];
}
