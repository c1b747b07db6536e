using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>一人两档。The same human a second time: come in at night without the card, asked for their name and no more, so that a chart was opened that
/// says little and ought to be linked with the first.</summary>
static class Twice
{
    /// <summary>Whom this number is the second chart of; null for almost everybody.</summary>
    public static int? Of(int seed, int number, double share)
    {
        if (number < Staffing.Team.Shown - 1) return null;
        var dice = Dice.For(seed, number, "twice");
        if (number == Staffing.Team.Shown - 1) return 36;
        return dice.Chance(share) ? dice.Between(Math.Max(Staffing.Team.Shown, number - 500), number - 1) is var first && first < number ? first : null : null;
    }

    /// <summary>As the night clerk wrote them down.</summary>
    public static Identity Known(Dice dice, Identity who, int number, DateOnly first) => who with
    {
        Numbers = [.. dice.Chance(0.5) ? who.Numbers.Where(n => n.System == "demo-id") : [], new("hospital", ImpossibleNumbers.Record(number, first))],
        Phone = dice.Chance(0.6) ? who.Phone : ImpossibleNumbers.Phone(dice),
        Address = who.Address?.Split("县")[0] is { Length: > 0 } short_ && short_ != who.Address ? $"{short_}县（演示）" : who.Address,
    };

    public static void Tell(Tale tale)
    {
        var dice = tale.For("night");
        var day = Math.Max(1, Math.Min(tale.Plan.Fate.Dies - 30, tale.Today - dice.Between(6, 60)));
        var complaint = dice.Of(["腹痛", "发热", "呕吐", "胸闷气短", "乏力头晕"]);
        tale.Sharp(new Registered("hub") { Called = tale.World.Organisation("hub") }, day, 2138, "casemanager");
        tale.Sharp(new SexStated(tale.Illness.Man ? Sex.Male : Sex.Female), day, 2139, "casemanager");
        tale.Sharp(new Birth(new(tale.Who.Born.Year, tale.Who.Born.Month)), day, 2139, "casemanager");
        tale.Sharp(new Encounter(EncounterKind.Emergency) { Department = "急诊", Reason = complaint, EndedAt = tale.At(day + 1, 120) }, day, 2140, "nurse");
        tale.Sharp(new Temperature(Measures.Tenth(dice.Normal(36.9, 0.4)), Site.Axillary), day, 2144, "nurse");
        tale.Sharp(new VitalSigns { Pulse = dice.Between(78, 112), Breaths = dice.Between(18, 24), Systolic = dice.Between(100, 150), Diastolic = dice.Between(60, 92), Saturation = dice.Between(93, 99) }, day, 2145, "nurse");
        tale.Sharp(new AllergyStated(AllergyAnswer.NotAsked), day, 2150, "nurse");
        tale.Sharp(new Finding("主诉") { Value = $"{complaint}半日；自述“有肿瘤，在看着”，资料未带" }, day, 2155, "oncologist");
        Blood.Panel(tale, day, clock: 2205);
        Blood.Chemistry(tale, day);
        tale.Sharp(new NextStep("对症后回家") { WhyNone = "由原经治医师随访，资料待核" }, day + 1, 110, "oncologist");
    }
}
