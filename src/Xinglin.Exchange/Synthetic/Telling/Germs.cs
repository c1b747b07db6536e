using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>血培养与保护措施: what grew of every draw, who heard and who judged, and the bundle of the shifts of the last weeks. Dice of its own; it looks at what was told and moves nothing.</summary>
static class Germs
{
    const int BundleDays = 40;
    static readonly int[] shifts = [10, 18, 26]; // hours at which a shift's bundle is written

    public static void Tell(Tale tale, List<Line> lines)
    {
        var dice = tale.For("germs");
        foreach (var day in lines.Where(l => l.Fact is SpecimenTaken { Kind: SpecimenKind.BloodCulture }).OrderBy(l => l.HappenedAt).GroupBy(l => DateOnly.FromDateTime(l.HappenedAt.DateTime)).Select(g => g.ToList()).ToList())
            Grow(tale, lines, dice, day, dice.Unit());
        var roll = dice.Unit();
        if (tale.Life.InHouse(tale.Today) is not null && Lain(tale, lines) is >= 3 and var days && Cast(tale, roll, days) is { } germ) InTheHouse(tale, lines, germ);
        Protect(tale, lines, dice);
    }

    /// <summary>The number of what a line is about, in its fact.</summary>
    public static IFact About(IFact fact, long number) => fact switch
    {
        Culture culture => culture with { Specimen = number },
        BloodstreamInfection judged => judged with { Culture = number },
        _ => fact,
    };

    /// <summary>Fevers of the emergency room: most cultures stay empty, some carry what the patient came with, some a germ of the skin.</summary>
    static void Grow(Tale tale, List<Line> lines, Dice dice, List<Line> draws, double roll)
    {
        var drawn = draws[0].HappenedAt;
        if (roll > 0.24)
        {
            foreach (var d in draws) Add(tale, lines, new Culture(CultureOf.Blood, false) { Site = Site(d) }, drawn.AddDays(5), "lis", d);
            if (roll < 0.36) FromTheGut(tale, lines, draws[0], dice);
            return;
        }
        var skin = roll < 0.09;
        var first = Heard(tale, lines, draws[0], drawn.AddHours(skin ? 26 : 11), skin ? "革兰阳性球菌" : "革兰阴性杆菌", skin ? "表皮葡萄球菌" : "大肠埃希菌", dice);
        foreach (var d in draws.Skip(1)) Add(tale, lines, skin ? new Culture(CultureOf.Blood, false) { Site = Site(d) } : new(CultureOf.Blood, true) { Site = Site(d), Organisms = ["大肠埃希菌"], HoursToPositivity = 13 }, drawn.AddDays(skin ? 5 : 2), "lis", d);
        if (first is null) return;
        var judged = skin ? new BloodstreamInfection(InfectionJudged.Rejected, InfectionClass.Contaminant, "单套皮肤菌，未治自退热") { Proposed = InfectionClass.Contaminant }
            : new(InfectionJudged.Confirmed, InfectionClass.PresentOnAdmission, "急诊采血，住院第 1 天，社区起病") { Proposed = InfectionClass.PresentOnAdmission, On = DateOnly.FromDateTime(drawn.DateTime) };
        Add(tale, lines, judged with { Rule = Rule }, drawn.AddDays(2).AddHours(5), "infection", first);
    }

    /// <summary>What grows in somebody who has lain here for days: judged, or still waiting for it.</summary>
    enum Germ { LineJudged, Waiting, SkinWaiting }

    /// <summary>Three of the morning's scenes have one, so that a small region has some too; of the others one in five.</summary>
    static Germ? Cast(Tale tale, double roll, int days) => tale.Number switch
    {
        1 when days >= 6 => Germ.LineJudged, 7 => Germ.Waiting, 22 => Germ.SkinWaiting,
        _ when Scenes.For(tale.Number) is not null || roll > 0.2 => null,
        _ => roll < 0.07 && days >= 6 ? Germ.LineJudged : roll > 0.14 ? Germ.SkinWaiting : Germ.Waiting,
    };

    static void InTheHouse(Tale tale, List<Line> lines, Germ germ)
    {
        var drawn = tale.At(tale.Today - (germ is Germ.LineJudged ? 3 : 1), 1512);
        if (germ is Germ.LineJudged && !HasLine(lines, drawn)) Add(tale, lines, new CatheterPlaced(CatheterKind.Cvc, "右颈内静脉") { TipChecked = true }, drawn.AddDays(-3), "linenurse", null);
        var line = HasLine(lines, drawn);
        Add(tale, lines, new Temperature(38.2m, Facts.Nursing.Site.Oral), drawn.AddMinutes(-22), "nurse", null);
        Add(tale, lines, new DrugGiven(tale.Scene?.Allergen?.Contains("头孢", StringComparison.Ordinal) == true ? "美罗培南" : "头孢哌酮舒巴坦", DrugKind.Antibacterial) { Dose = 1, Unit = "g", Route = "静滴" }, drawn.AddMinutes(31), "nurse", null);
        var draws = new[] { germ is Germ.LineJudged ? "CVC 白腔" : line ? "PICC 红腔" : "右上肢外周", "左上肢外周" }
            .Select((site, i) => Add(tale, lines, new SpecimenTaken(SpecimenKind.BloodCulture) { Site = site, Number = $"演BC-{tale.Number + 1:0000}-{i + 1}" }, drawn.AddMinutes(i * 8), "nurse", null)).OfType<Line>().ToList();
        var first = draws is [] ? null : Heard(tale, lines, draws[0], drawn.AddHours(11), "革兰阳性球菌，成簇", germ is Germ.SkinWaiting ? "表皮葡萄球菌" : "金黄色葡萄球菌", null);
        if (first is null || germ is not Germ.LineJudged) return;
        Add(tale, lines, new BloodstreamInfection(InfectionJudged.Confirmed, InfectionClass.Lcbi1, "金葡报阳，导管在位，无其他感染灶") { CentralLine = true, Proposed = InfectionClass.Lcbi1, On = DateOnly.FromDateTime(drawn.DateTime), Rule = Rule }, drawn.AddDays(1).AddHours(20), "infection", first);
    }

    /// <summary>A central line of three days or more.</summary>
    static bool HasLine(List<Line> lines, DateTimeOffset at) => lines.LastOrDefault(l => l.Fact is CatheterPlaced && l.HappenedAt <= at.AddDays(-3)) is { } placed && !lines.Any(l => l.Fact is CatheterRemoved && l.HappenedAt > placed.HappenedAt && l.HappenedAt < at);

    /// <summary>On the fourth day of a stay for fever, in neutropenia: a germ of the gut, the mucosa's where the counts were low on two days.</summary>
    static void FromTheGut(Tale tale, List<Line> lines, Line draw, Dice dice)
    {
        var drawn = draw.HappenedAt.AddDays(3);
        if (!InBed(lines, drawn)) return;
        var again = Add(tale, lines, new SpecimenTaken(SpecimenKind.BloodCulture) { Site = HasLine(lines, drawn) ? "PICC 红腔" : "右上肢外周" }, drawn, "nurse", null);
        var first = again is null ? null : Heard(tale, lines, again, drawn.AddHours(9), "革兰阴性杆菌", "肺炎克雷伯菌", dice);
        if (first is null) return;
        var low = lines.Where(l => l.Fact is LaboratoryResult { Loinc: "751-8", Value: < 0.5m } && Math.Abs((l.HappenedAt.Date - drawn.Date).Days) <= 3).Select(l => l.HappenedAt.Date).Distinct().Count();
        var @class = low >= 2 ? InfectionClass.MbiLcbi : InfectionClass.Lcbi1;
        Add(tale, lines, new BloodstreamInfection(InfectionJudged.Confirmed, @class, low >= 2 ? "粒缺期肠源菌，两日 < 0.5" : "住院第 4 天，无其他灶") { CentralLine = HasLine(lines, drawn), Proposed = @class, On = DateOnly.FromDateTime(drawn.DateTime), Rule = Rule }, drawn.AddDays(2), "infection", first);
    }

    /// <summary>The stain by telephone, read back; the name a day later. Null where nothing was heard yet.</summary>
    static Line? Heard(Tale tale, List<Line> lines, Line draw, DateTimeOffset at, string gram, string organism, Dice? dice)
    {
        var hours = Math.Round((decimal)(at - draw.HappenedAt).TotalHours, 1);
        var first = Add(tale, lines, new Culture(CultureOf.Blood, true) { Stage = CultureStage.Preliminary, Site = Site(draw), Gram = gram, HoursToPositivity = hours }, at, "lis", draw);
        Add(tale, lines, new CriticalAcknowledged("血培养", "抗菌药已用，等药敏") { ReadBack = true }, at.AddMinutes(dice?.Between(6, 27) ?? 14), "oncologist", null);
        Add(tale, lines, new Culture(CultureOf.Blood, true) { Site = Site(draw), Organisms = [organism], Gram = gram, HoursToPositivity = hours, Susceptibility = organism is "大肠埃希菌" ? "美罗培南 敏感，头孢曲松 耐药" : "苯唑西林 敏感" }, at.AddHours(22), "lis", draw);
        return first;
    }

    /// <summary>Every shift of the last weeks for whoever lay here without white cells, and now and then what the officer saw.</summary>
    static void Protect(Tale tale, List<Line> lines, Dice dice)
    {
        var counts = lines.Where(l => l.Fact is LaboratoryResult { Loinc: "751-8", Value: not null }).OrderBy(l => l.HappenedAt).ToList();
        for (var i = 0; i < counts.Count; i++)
        {
            var low = counts[i];
            if (((LaboratoryResult)low.Fact).Value >= 0.5m || low.HappenedAt < tale.Now.AddDays(-BundleDays)) continue;
            var until = i + 1 < counts.Count && counts[i + 1].HappenedAt < low.HappenedAt.AddDays(3) ? counts[i + 1].HappenedAt : low.HappenedAt.AddDays(3);
            for (var day = low.HappenedAt.Date; day <= until.Date; day = day.AddDays(1))
                foreach (var hour in shifts)
                {
                    var at = new DateTimeOffset(day, Tale.Here).AddHours(hour).AddMinutes(dice.Between(0, 40));
                    if (at < low.RecordedAt || at >= until || !InBed(lines, at) || dice.Chance(0.05)) continue;
                    Add(tale, lines, new ProtectiveCare([.. Enum.GetValues<Precaution>().Select(p => dice.Chance(0.93) ? new PrecautionTaken(p, true) : new(p, false) { Why = p is Precaution.SingleRoom ? "暂无单间，戴口罩" : "患者休息，顺延" })]), at, "nurse", null);
                    if (hour == shifts[0] && dice.Chance(0.3)) Add(tale, lines, new BundleAudited(dice.Chance(0.6) ? Precaution.HandHygiene : Precaution.MouthCare, 8, dice.Between(5, 8)), at.AddMinutes(25), "infection", null);
                }
        }
    }

    const string Rule = "bloodstream-infection@2026.1";

    static bool InBed(List<Line> lines, DateTimeOffset at) => lines.Where(l => l.Fact is BedAssigned or Discharged && l.HappenedAt <= at).MaxBy(l => l.HappenedAt)?.Fact is BedAssigned;

    /// <summary>Days in the bed of today; null in none.</summary>
    static int? Lain(Tale tale, List<Line> lines)
    {
        var last = lines.Where(l => l.Fact is BedAssigned or Discharged).MaxBy(l => l.HappenedAt);
        return last?.Fact is BedAssigned ? (int)(tale.Now - last.HappenedAt).TotalDays : null;
    }

    static string? Site(Line draw) => ((SpecimenTaken)draw.Fact).Site;

    /// <summary>Null where it lies ahead, or nobody was there any more to write about.</summary>
    static Line? Add(Tale tale, List<Line> lines, IFact fact, DateTimeOffset at, string role, Line? about)
    {
        var day = DateOnly.FromDateTime(at.DateTime).DayNumber - tale.Zero.DayNumber;
        var recorded = at.AddMinutes(2);
        if (recorded > tale.Now || day > tale.Plan.Fate.Dies || tale.Lost < day) return null;
        Line line = new(fact, at, recorded, role, tale.Team.Signs(role, DateOnly.FromDateTime(recorded.DateTime), recorded.Hour * 100)) { About = about };
        lines.Add(line);
        return line;
    }
}
