using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Herbs;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care.Treatment.Decoction;

/// <summary>A prescription in the decoction room, and what the gate says of the next thing somebody writes.</summary>
static class In_the_room
{
    public static readonly Gate Gate = new(guards: Guards.In(Library.Default));
    public static readonly Who Pharmacist = new("he", [Role.Pharmacist]);
    public static readonly Who Colleague = new("ma", [Role.Pharmacist]);
    public static readonly Who Doctor = new("su", [Role.TcmPhysician]);

    public static Prescription Ordered => new([new("黄芪", 30), new("砂仁", 6) { Handling = "后下" }], 7, Aim.Toxicity) { Decocted = true, TargetSymptom = "乏力" };
    public static Prescription Toxic => new([new("黄芪", 30), new("附子", 9) { Handling = "先煎" }], 3, Aim.Symptom) { Decocted = true };
    public static PrescriptionReviewed Passed => new(1, true);
    public static PrescriptionReviewed Returned => new(1, false) { Reason = "附子未注先煎" };
    public static HerbsDispensed Weighed(decimal huangqi = 210, decimal sharen = 42, int packets = 7) => new(1, [new("黄芪", huangqi, "HQ2611"), new("砂仁", sharen, "SR2610")], packets);
    public static HerbsDispensed WeighedToxic => new(1, [new("黄芪", 90, "HQ2611"), new("附子", 27, "FZ2609")], 3);
    public static DecoctionStep Step(DecoctionStage stage, long prescription = 1) => new(prescription, stage);
    public static MedicineHandedOver Handed(int bags = 14) => new(1, "肿瘤一病区 18 床", bags);

    public static Ward Fresh => new Ward("decoction").Given("08:00", Ordered);
    public static Ward Reviewed => Fresh.And("08:10", Passed);
    public static Ward OnTheScales => Reviewed.And("08:30", Weighed());
    public static Ward InWater => OnTheScales.And("08:40", Step(DecoctionStage.Soaked));
    public static Ward OnTheFire => InWater.And("09:15", Step(DecoctionStage.Boiled));
    public static Ward InBags => OnTheFire.And("10:30", Step(DecoctionStage.Packed) with { Bags = 14 });
    public static Ward Gone => InBags.And("11:00", Handed());

    public static IEnumerable<Problem> Says(this Ward ward, IFact fact, Who? who = null, string at = "11:30", long? amends = null) =>
        Gate.Admit(ward.Chart, [new Draft(fact, Ward.Time(at)) { Amends = amends is { } old ? new EntryId(old) : null, Reason = amends is null ? null : "因为" }], who ?? Pharmacist, Ward.Time("12:00"));

    public static void Admits(this Ward ward, IFact fact, Who? who = null, string at = "11:30", long? amends = null) => Assert.Equal([], ward.Says(fact, who, at, amends));

    public static void Refuses(this Ward ward, string zh, IFact fact, Who? who = null, string at = "11:30", long? amends = null)
    {
        var said = ward.Says(fact, who, at, amends).ToList();
        Assert.True(said.Exists(p => p.What.Zh.Contains(zh, StringComparison.Ordinal)), $"expected {zh}\nfound\n  {string.Join("\n  ", said.Select(p => p.What.Zh))}");
    }
}
