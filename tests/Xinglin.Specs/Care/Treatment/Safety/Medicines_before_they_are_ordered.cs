using Xinglin.Care;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Facts.Herbs;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Specs.Care.Treatment.Safety;

public class Medicines_before_they_are_ordered
{
    static readonly MedicationGuard guard = new(Library.Default);
    static readonly DateTimeOffset now = Ward.Time("12:00");

    static Ward Taking(string herbs) => new Ward("none").Given("11-10 09:00", Formula_differences.Rx(herbs));

    [Fact]
    public void A_patent_medicine_is_laid_against_the_herbs_that_are_taken() =>
        Assert.Contains(MedicineCheck.Of(Taking("丹参 15, 黄芪 30").Chart, new("复方丹参片", DrugKind.Other), now, Library.Default), f => f.Rule == "DUP-SAME-HERB" && f.Herbs.Contains("dan-shen"));

    [Fact]
    public void Against_the_medicines_that_are_taken_too()
    {
        var found = MedicineCheck.Of(new Ward("none").Given("11-10 09:00", new MedicationOrdered("华法林", DrugKind.Other)).Chart, new("复方丹参片", DrugKind.Other), now, Library.Default);
        Assert.Contains(found, f => f.Rule == "INT-DANSHEN-WARFARIN" && f.Level == Level.DoubleSign);
    }

    [Fact]
    public void A_western_medicine_is_laid_against_the_running_herbs()
    {
        Assert.Contains(MedicineCheck.Of(Taking("丹参 15").Chart, new("华法林", DrugKind.Other), now, Library.Default), f => f.Rule == "INT-DANSHEN-WARFARIN");
        Assert.Empty(MedicineCheck.Of(Taking("丹参 15").Chart, new("华法林", DrugKind.Other), now.AddDays(30), Library.Default)); // the packets are long finished
    }

    [Fact]
    public void What_a_licensed_medicine_says_of_itself_is_not_held_against_it() => Assert.DoesNotContain(MedicineCheck.Of(new Ward("none").Chart, new("小金丸", DrugKind.Other), now, Library.Default), f => f.Level >= Level.DoubleSign);

    [Fact]
    public void A_double_signature_is_asked_and_a_reason_in_the_same_batch_answers_it()
    {
        var chart = Taking("丹参 15").Chart;
        Draft order = new(new MedicationOrdered("华法林", DrugKind.Other), now), reason = new(new SafetyOverridden("INT-DANSHEN-WARFARIN", "心房颤动，每三日查 INR"), now);
        Assert.Contains("双签", Assert.Single(Problems(chart, order)).What.Zh, StringComparison.Ordinal);
        Assert.Empty(Problems(chart, order, reason));
    }

    [Theory]
    [InlineData(true, OrderState.Active)]
    [InlineData(false, OrderState.Stopped)]
    public void What_the_patient_says_to_be_taking_and_what_ends_an_order_passes(bool stated, OrderState state) =>
        Assert.Empty(Problems(Taking("丹参 15").Chart, new Draft(new MedicationOrdered("华法林", DrugKind.Other) { Stated = stated, State = state }, now)));

    static IReadOnlyList<Problem> Problems(Chart chart, params Draft[] drafts) => [.. guard.Problems(chart, drafts, 0, new("tcm", [Role.TcmPhysician]))];
}
