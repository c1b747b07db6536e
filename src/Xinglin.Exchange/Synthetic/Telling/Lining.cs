using Xinglin.Facts.Disease;
using Xinglin.Facts.Nursing;

namespace Xinglin.Exchange.Synthetic.Telling;

/// <summary>导管的细节。What a placement, a care and a removal say besides their numbers, who keeps a line at home, and what went wrong with it.
/// It comes behind everything else and has dice of its own, so that no other draw moves. Shares are invented.</summary>
static class Lining
{
    const double AtTheTownship = 0.6;

    public static void Tell(Tale tale, List<Line> lines)
    {
        if (!lines.Any(l => l.Fact is CatheterPlaced)) return;
        var dice = tale.For("lining");
        var (brand, lot, township) = (dice.Of(["4F 单腔瓣膜型（演示）", "5F 双腔耐高压（演示）"]), $"P{dice.Between(2400, 2699)}{dice.Between(10, 99)}", dice.Chance(AtTheTownship));
        var clinic = tale.Who.County.Clinic(tale.Who.Town);
        var kept = lines.Where(l => l is { Role: "countyline", Fact: CatheterCared }).Select(l => l.HappenedAt).Order().ToList();
        foreach (var line in lines.ToList())
            if (line.Fact is CatheterPlaced placed)
                line.Fact = placed with { Side = placed.Site.StartsWith('右') ? LineSide.Right : LineSide.Left, Vein = "贵要静脉", InsideCm = placed.ExternalCm is { } e ? 45 - e : null, TipAt = "上腔静脉下 1/3", TipBy = TipCheck.XRay, Brand = brand, Lot = lot, KeptAt = kept is [] ? null : township ? clinic : tale.Who.County.Hospital };
            else if (line.Fact is CatheterCared cared) Cared(tale, line, cared, township, kept, dice);
            else if (line.Fact is CatheterRemoved removed) line.Fact = removed with { How = removed.Reason is "治疗结束" ? RemovalHow.Planned : removed.Reason.Contains("感染", StringComparison.Ordinal) ? RemovalHow.SuspectedInfection : RemovalHow.Unplanned, TipIntact = true };
            else if (line.Fact is AdverseEvent { AttributedTo: "PICC" } trouble)
                lines.Add(new(new CatheterComplication(CatheterKind.Picc, Trouble(trouble.Term)) { Action = "已告知医师，按流程处理" }, line.HappenedAt.AddMinutes(3), line.RecordedAt.AddMinutes(2), "linenurse", tale.Team.Signs("linenurse", DateOnly.FromDateTime(line.HappenedAt.DateTime), 1010)));
    }

    static void Cared(Tale tale, Line line, CatheterCared cared, bool township, List<DateTimeOffset> kept, Dice dice)
    {
        line.Fact = cared with
        {
            SiteScore = cared.SiteLooks is "无红肿渗液" ? 0 : 1, Dressing = dice.Chance(0.94) ? Dressing.Transparent : Dressing.Gauze, ConnectorChanged = true, Flushed = true, Lock = "生理盐水 10 mL",
            KeptAt = kept is [var first, ..] && line.HappenedAt == first ? township ? tale.Who.County.Clinic(tale.Who.Town) : tale.Who.County.Hospital : null,
        };
        if (township && line.Role is "countyline") line.Author = tale.Team.Signs("township", DateOnly.FromDateTime(line.HappenedAt.DateTime), 1020);
    }

    static LineTrouble Trouble(string term) => term switch { "导管相关血栓" => LineTrouble.Thrombosis, "静脉炎" => LineTrouble.Phlebitis, "导管堵塞" => LineTrouble.Occlusion, _ => LineTrouble.InfectionSuspected };
}
