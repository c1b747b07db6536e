using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;
using Xinglin.Storage;
using Xinglin.Storage.Reading;

namespace Xinglin.Bench;

/// <summary>A ward of sixty beds, each chart with three weeks of a stay: its board read, and a full set of vitals written at one bed.</summary>
static class WardBench
{
    const int Beds = 60, Days = 21;
    const string Ward = "量时间的病区";

    public static IEnumerable<Measured> Run(Options options, Place place)
    {
        var store = place.Open();
        Lives.Sow(store, 200);
        var now = TimeProvider.System.GetUtcNow();
        var nurse = new Who("nurse.li", [Role.DutyNurse]);
        var desk = new Desk(store);
        var charts = Enumerable.Range(1, Beds).Select(bed => Lying(store, bed, now)).ToArray();
        var wish = new TaskWish { Ward = Ward, Owners = ["dutyNurse", "headNurse", "lineNurse", "nutritionNurse"], At = now, Edge = now.AddHours(2), Limit = 600 };
        var board = Timing.Of(60, _ =>
        {
            if (WardRows.Of(store, Ward, null).Count != Beds) throw new InvalidOperationException("a bed is missing");
            TaskRows.Of(store, wish);
        });
        yield return new("", $"ward board of {Beds} beds, p50", board.P50, "ms");
        yield return new("", $"ward board of {Beds} beds, p95", board.P95, "ms", 100);
        var saved = Timing.Of(120, i =>
        {
            if (desk.Write(charts[i % Beds], Look(now.AddSeconds(i - 3600), i), nurse) is Outcome.No no) throw new InvalidOperationException($"the bench could not write: {no.Problems[0].What.En}");
        });
        yield return new("", "a set of vitals of one bed saved, p50", saved.P50, "ms");
        yield return new("", "a set of vitals of one bed saved, p95", saved.P95, "ms", 50);
    }

    static ChartId Lying(Store store, int bed, DateTimeOffset now)
    {
        var chart = store.OpenChart(new() { Name = $"床位 {bed}" });
        var came = now.AddDays(-Days);
        List<Draft> drafts = [new(new Registered("hub"), came), new(new Encounter(EncounterKind.Inpatient), came), new(new BedAssigned(Ward, $"{bed}"), came), new(new CatheterPlaced(CatheterKind.Picc, "右上臂"), came.AddHours(2)), new(new BodyMeasure { WeightKg = 60 }, came)];
        for (var hour = 1; hour < Days * 24; hour += 4) drafts.AddRange(Look(came.AddHours(hour), hour + bed));
        for (var day = 0; day < Days; day += 3) drafts.Add(new(new LaboratoryResult("中性粒细胞") { Loinc = "751-8", Value = bed % 9 == 0 ? 0.3m : 2.4m, Unit = "10*9/L" }, came.AddDays(day)));
        drafts.Add(new(new DrugGiven("奥沙利铂", DrugKind.Anticancer) { Cycle = 1 }, came.AddDays(1)));
        if (new Desk(store).Write(chart, drafts, new("house", [], Origin.Imported)) is Outcome.No no) throw new InvalidOperationException($"the bench could not write: {no.Problems[0].What.En}");
        return chart;
    }

    /// <summary>One look: temperature, signs, pain, and two rows of fluids.</summary>
    static Draft[] Look(DateTimeOffset at, int i) =>
    [
        new(new Temperature(36.4m + i % 9 / 10m, Site.Axillary), at), new(new VitalSigns { Pulse = 66 + i % 20, Breaths = 16, Systolic = 112 + i % 20, Diastolic = 70, Saturation = 97, OnOxygen = false, Consciousness = Consciousness.Alert }, at),
        new(new NursingAssessment("pain") { Score = i % 4 }, at), new(new Fluid(FluidRoute.Oral) { Ml = 200 }, at), new(new Fluid(FluidRoute.Urine) { Ml = 220 }, at),
    ];
}
