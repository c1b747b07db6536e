using System.Globalization;
using Xinglin.Exchange.Synthetic.Lives;
using Xinglin.Facts.Herbs;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>代煎。What the decoction room did with the prescriptions of the last months, and where those of yesterday and today stand now.
/// It is told when everything else is, with dice of its own: nothing else about anybody moves.</summary>
static class Decocting
{
    /// <summary>How far back the room's own record reaches.</summary>
    const int Days = 120;

    const int Opens = 8 * 60, Closes = 17 * 60 + 30; // minutes of the day

    public static void Tell(Tale tale, List<Line> lines)
    {
        var dice = tale.For("decocting");
        var replaced = lines.Select(l => l.Amends).OfType<Line>().ToHashSet();
        foreach (var line in lines.Where(l => l.Fact is Prescription && !replaced.Contains(l)).OrderBy(l => l.HappenedAt).ToList())
        {
            if (line.Fact is not Prescription { HowToTake: { } how } ordered || line.HappenedAt < tale.Now.AddDays(-Days)) continue;
            if (how.StartsWith("配方颗粒", StringComparison.Ordinal)) line.Fact = ordered with { Form = HerbForm.Granules };
            if (!how.StartsWith("代煎", StringComparison.Ordinal)) continue;
            line.Fact = ordered = ordered with { Decocted = true };
            Boil(tale, dice, lines, line, ordered);
        }
        Morning(tale, dice, lines);
    }

    /// <summary>Minutes ago of what the room has in hand whatever the hour: ordered, reviewed, weighed, checked, soaked, on the fire, packed. A negative review was returned.</summary>
    static readonly Dictionary<int, int[]> inHand = new()
    {
        [0] = [12], [1] = [48, 40, 22, 18, 5], [2] = [190, 175, 140, 134, 90, 52], [4] = [6], [5] = [1570, 1500, 1440], [7] = [95, 80, 60, 54], [9] = [260, 230, 200, 190, 150, 115],
        [11] = [35, 20], [12] = [310, 290, 250, 244, 200, 165, 30], [14] = [330, -160], [22] = [160, 140, 110, 102, 35], [23] = [75, 50], [24] = [1400, 1380, 1330, 1322, 300, 262, 95], [25] = [140, 120, 100],
    };

    /// <summary>The same formula again, for whoever takes one: that prescription is in the room now.</summary>
    static void Morning(Tale tale, Dice dice, List<Line> lines)
    {
        if (!inHand.TryGetValue(tale.Number, out var ago) || tale.Scene?.RevisitToday == true || tale.Lost is not null || tale.Plan.Fate.Dies <= tale.Today
            || lines.Where(l => l.Fact is Prescription && l.HappenedAt > tale.Now.AddDays(-Days) && l.RecordedAt < tale.Now.AddMinutes(-ago[0])).MaxBy(l => l.RecordedAt) is not { Fact: Prescription last } before) return;
        var bed = tale.Life.Bed is null ? null : $"{tale.Ward} {tale.Bed} 床";
        var ordered = last with { Packets = 7, Changes = [], Form = HerbForm.Pieces, Decocted = true, DeliverTo = bed, HowToTake = "代煎，日一剂，每袋 200 mL，分两次温服" };
        Line line = new(ordered, Before(0), Before(0), before.Role, before.Author);
        lines.Add(line);
        var (machine, who) = ($"{10 + tale.Number}", dice.Between(0, 8));
        IFact[] facts =
        [
            ago.Length > 1 && ago[1] < 0 ? new PrescriptionReviewed(1, false) { Reason = "与在用西药有相互作用提示，请核对后再定" } : new PrescriptionReviewed(1, true), Weighed(dice, ordered, Before(2)), new DispensingChecked(1),
            new DecoctionStep(1, DecoctionStage.Soaked) { WaterMl = 7000 }, new DecoctionStep(1, DecoctionStage.Boiled) { Machine = machine }, new DecoctionStep(1, DecoctionStage.Packed) { Machine = machine, Bags = 14, BagMl = 200 },
        ];
        foreach (var (i, fact) in facts.Take(ago.Length - 1).Index()) lines.Add(new(fact, Before(i + 1), Before(i + 1), "pharmacist", tale.Team.Pharmacist(DateOnly.FromDateTime(Before(i + 1).DateTime), fact is DispensingChecked ? who + 1 : who)) { About = line });

        DateTimeOffset Before(int step) => tale.Now.AddMinutes(-Math.Abs(ago[Math.Min(step, ago.Length - 1)]));
    }

    static HerbsDispensed Weighed(Dice dice, Prescription ordered, DateTimeOffset at) =>
        new(1, [.. ordered.Herbs.Select(h => new DispensedHerb(h.Name, Math.Round(h.Grams * ordered.Packets * (decimal)dice.Within(0.985, 1.015), 1), Batch(h.Name, at)))], ordered.Packets);

    static void Boil(Tale tale, Dice dice, List<Line> lines, Line about, Prescription ordered)
    {
        var (machine, bags) = ($"{dice.Between(1, 9)}", ordered.Packets * 2);
        var kind = ordered.Herbs.Any(h => h.Role is FormulaRole.Sovereign && h.Name is "黄芪" or "人参" or "熟地黄") ? Boiling.Long : Boiling.Ordinary;
        var at = Work(about.RecordedAt, dice.Between(8, 24));
        Add(new PrescriptionReviewed(1, true) { Boiling = kind }, at, dice.Between(0, 8));
        at = Work(at, dice.Between(15, 60));
        var weigher = dice.Between(0, 8);
        Add(Weighed(dice, ordered, at), at, weigher);
        at = Work(at, dice.Between(3, 12));
        Add(new DispensingChecked(1), at, weigher + 1);
        at = Work(at, dice.Between(10, 90) + (dice.Chance(0.05) ? 9 * 60 : 0));
        var who = dice.Between(0, 8);
        Add(new DecoctionStep(1, DecoctionStage.Soaked) { WaterMl = ordered.Packets * 1000 }, at, who);
        at = Work(at, dice.Between(31, 45));
        Add(new DecoctionStep(1, DecoctionStage.Boiled) { Machine = machine }, at, who);
        at = Work(at, (kind is Boiling.Long ? 105 : 85) + dice.Between(0, 20));
        Add(new DecoctionStep(1, DecoctionStage.Packed) { Machine = machine, Bags = bags, BagMl = 200 }, at, who);
        at = Work(at, dice.Between(20, 150));
        Add(new MedicineHandedOver(1, tale.Life.Bed is null ? "窗口自取" : $"{tale.Ward} {tale.Bed} 床", bags) { Way = tale.Life.Bed is null ? HandOverWay.Window : HandOverWay.Ward }, at, who);

        void Add(IFact fact, DateTimeOffset when, int pharmacist)
        {
            var day = DateOnly.FromDateTime(when.DateTime);
            if (when.AddMinutes(1) > tale.Now || day.DayNumber - tale.Zero.DayNumber > tale.Plan.Fate.Dies) return;
            lines.Add(new(fact, when, when.AddMinutes(1), "pharmacist", tale.Team.Pharmacist(day, pharmacist)) { About = about });
        }
    }

    /// <summary>The fact with the number its prescription has in the chart.</summary>
    public static IFact About(IFact fact, long prescription) => fact switch
    {
        Facts.Paths.ReferralAnswered a => a with { Referral = prescription },
        Facts.Paths.ReturnLetter l => l with { Referral = prescription },
        PrescriptionReviewed f => f with { Prescription = prescription }, HerbsDispensed f => f with { Prescription = prescription }, DispensingChecked f => f with { Prescription = prescription },
        DecoctionStep f => f with { Prescription = prescription }, MedicineHandedOver f => f with { Prescription = prescription }, _ => fact,
    };

    /// <summary>So many minutes of the room's working day later; what does not fit goes on the next morning.</summary>
    static DateTimeOffset Work(DateTimeOffset from, int minutes)
    {
        var start = from.TimeOfDay.TotalMinutes < Opens ? from.Date.AddMinutes(Opens) : from.TimeOfDay.TotalMinutes > Closes ? from.Date.AddDays(1).AddMinutes(Opens) : from.DateTime;
        var end = start.AddMinutes(minutes);
        if (end.TimeOfDay.TotalMinutes > Closes || end.Date > start.Date) end = start.Date.AddDays(1).AddMinutes(Opens + minutes % 60);
        return new(end, Tale.Here);
    }

    /// <summary>A herb comes in two batches a month, each with its own number.</summary>
    static string Batch(string herb, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{herb}{at:yyMM}{(at.Day < 16 ? 'A' : 'B')}");
}
