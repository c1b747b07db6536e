using Xinglin.Care;
using Xinglin.Care.Treatment;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Specs.Care.Treatment;

public class The_ground_of_a_prescription
{
    static readonly DateTimeOffset day = new(2026, 11, 12, 10, 0, 0, TimeSpan.FromHours(8));
    static readonly Who doctor = new("tcm", [Role.TcmPhysician]);

    static Prescription Formula(params string[] herbs) => new([.. herbs.Select(h => new FormulaHerb(h, 12))], 7, Aim.Toxicity) { TargetSymptom = "乏力" };

    static Chart With(params (int Days, Prescription Fact)[] written) =>
        Chart.Of(new(Guid.Empty), written.Select((w, i) => new Entry(new(i + 1), w.Fact, day.AddDays(w.Days), day.AddDays(w.Days), "tcm", Origin.Entered)));

    static IEnumerable<string> Wrong(Chart chart, Prescription fact, long? amends = null) =>
        new PrescriptionGround().Problems(chart, [new Draft(fact, day) { Amends = amends is { } old ? new EntryId(old) : null }], 0, doctor).Select(p => p.Field);

    [Theory, InlineData(null), InlineData("  ")]
    public void A_target_symptom_is_asked(string? none) => Assert.Equal(["TargetSymptom"], Wrong(With(), Formula("党参") with { TargetSymptom = none }));

    [Fact]
    public void One_that_goes_on_from_the_last_is_taken_and_one_that_missed_a_newer_is_not()
    {
        var two = With((-14, Formula("党参")), (-7, Formula("白术")));
        Assert.Empty(Wrong(two, Formula("党参") with { From = 2 }));
        Assert.Equal(["From"], Wrong(two, Formula("党参") with { From = 1 }));
        Assert.Empty(Wrong(two, Formula("党参"))); // beside the others, on purpose
        Assert.Empty(Wrong(two, Formula("党参") with { From = 1 }, amends: 1));
    }

    [Fact]
    public void What_it_takes_the_place_of_is_not_taken_beside_it()
    {
        var materia = MateriaMedica.On(Library.Default, day)!;
        bool Twice(Chart chart, Prescription fact) => SafetyCheck.Findings(PrescriptionGuard.Asked(chart, fact, day, Library.Default), materia).Any(f => f.Rule == "DUP-SAME-HERB");
        var running = With((-2, Formula("党参", "白术")));
        Assert.True(Twice(running, Formula("党参")));
        Assert.False(Twice(running, Formula("党参") with { From = 1 }));
        var followed = With((-5, Formula("茯苓")), (-2, Formula("党参") with { From = 1 }));
        Assert.False(Twice(followed, Formula("茯苓") with { From = 2 }));
        Assert.True(Twice(With((-5, Formula("茯苓")), (-2, Formula("党参"))), Formula("茯苓") with { From = 2 }));
    }

    [Fact]
    public void Every_herb_is_asked_beforehand_and_pairs_are_named_from_both_sides()
    {
        var materia = MateriaMedica.On(Library.Default, day)!;
        var alone = HerbWarnings.Alone(new() { Herbs = [], Patient = new() { IsFemale = true, Years = 31, IsPregnant = true } }, materia);
        Assert.Equal(("PREGNANCY-FORBIDDEN", Level.Block), (alone[materia.Herbal.Named("莪术")!.Id].Rule, alone[materia.Herbal.Named("莪术")!.Id].Level));
        Assert.False(alone.ContainsKey(materia.Herbal.Named("黄芪")!.Id));
        Assert.DoesNotContain(alone.Values, w => w.Rule is "HANDLING" or "DOSE-DECOCT");
        var pairs = HerbWarnings.Pairs(materia).Select(p => string.Join(' ', new[] { p.Left, p.Right }.Order(StringComparer.Ordinal))).ToHashSet();
        Assert.Contains(string.Join(' ', new[] { materia.Herbal.Named("海藻")!.Id, materia.Herbal.Named("甘草")!.Id }.Order(StringComparer.Ordinal)), pairs);
        Assert.DoesNotContain(string.Join(' ', new[] { materia.Herbal.Named("党参")!.Id, materia.Herbal.Named("白术")!.Id }.Order(StringComparer.Ordinal)), pairs);
    }
}
