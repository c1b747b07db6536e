using System.Globalization;
using Xinglin.Care;
using Xinglin.Facts.Meetings;

namespace Xinglin.Web.Scenes;

/// <summary>四周排程。What was decided as bars over four weeks: Western medicine, Chinese medicine, nursing. An item with a gate is a diamond on its day: below the gate it does not pass.</summary>
public static class BoardSchedule
{
    public const double W = 640;
    const double Left = 84, Right = 630, Row = 24, Top = 22;
    const int Days = 28;

    enum Lane { Western, Chinese, Nursing }

    /// <summary>Null when nothing was decided.</summary>
    /// <param name="from">when it was decided</param>
    public static Scene? Of(IReadOnlyList<Stated<MdtRecommendation>> items, DateTimeOffset from, bool english)
    {
        if (items.Count == 0) return null;
        var first = from.HouseDay();
        var lanes = Enum.GetValues<Lane>().Select(l => (Lane: l, Rows: Rows(items.Where(i => LaneOf(i.Fact.Owner) == l), first))).ToList();
        var height = Top + lanes.Sum(l => Math.Max(1, l.Rows.Count)) * Row + 6;
        var easel = new Easel(W, height, english);
        double X(DateOnly day) => Left + Math.Clamp(day.DayNumber - first.DayNumber, 0, Days) * (Right - Left) / Days;
        for (var week = 0; week <= Days; week += 7)
        {
            var day = first.AddDays(week);
            easel.Draw(new Line(X(day), Top - 4, X(day), height - 4, "line"));
            easel.Set(new Label(X(day), 12, new(day.ToString("MM-dd", CultureInfo.InvariantCulture), day.ToString("d MMM", CultureInfo.InvariantCulture)), 11, "ink-500") { Anchor = week == 0 ? Anchor.Start : week == Days ? Anchor.End : Anchor.Middle });
        }
        var y = Top;
        foreach (var (lane, rows) in lanes)
        {
            easel.Set(new Label(0, y + 15, Name(lane), 12, lane switch { Lane.Western => "ind-600", Lane.Chinese => "cel-700", _ => "apr-600" }) { Serif = lane is Lane.Chinese });
            foreach (var row in rows)
            {
                foreach (var (item, start) in row) Draw(easel, item, lane, X(start), X(item.Fact.By), y);
                y += Row;
            }
            if (rows.Count == 0) y += Row;
        }
        return easel.Done(new($"四周内 {items.Count} 项：{string.Join("；", items.Select(i => i.Fact.Act))}", $"{items.Count} items within four weeks: {string.Join("; ", items.Select(i => i.Fact.Act))}"));
    }

    /// <summary>Bars that follow each other share a row; what runs at the same time gets one of its own.</summary>
    static List<List<(Stated<MdtRecommendation> Item, DateOnly Start)>> Rows(IEnumerable<Stated<MdtRecommendation>> items, DateOnly first)
    {
        List<List<(Stated<MdtRecommendation> Item, DateOnly Start)>> rows = [];
        foreach (var item in items.OrderBy(i => i.Fact.By))
        {
            const int Narrow = 4; // a bar of fewer days holds no words
            var row = rows.Find(r => item.Fact.By.DayNumber - r[^1].Item.Fact.By.DayNumber >= Narrow);
            if (row is null) rows.Add(row = []);
            row.Add((item, row is [.., var before] ? before.Item.Fact.By : first));
        }
        return rows;
    }

    static void Draw(Easel easel, Stated<MdtRecommendation> item, Lane lane, double x, double end, double y)
    {
        var says = new Phrase(item.Fact.Act, item.Fact.Act);
        var (fill, ink) = lane switch { Lane.Western => ("ind-100", "ink-900"), Lane.Chinese => ("cel-100", "ink-900"), _ => ("apr-100", "ink-900") };
        var width = Math.Max(10, end - x - 2);
        easel.Draw(new Box(x, y + 2, width, 17, fill) { Round = 3, Entry = item.Entry.Id, Tip = item.Fact.Say() });
        var room = item.Fact.Gate is null ? width - 12 : Math.Max(0, width - 22);
        if (room > 26) easel.Set(new Label(x + 6, y + 15, easel.Fit(says, 12, room, lane is Lane.Chinese), 12, ink) { Serif = lane is Lane.Chinese, Bold = lane is Lane.Chinese, Entry = item.Entry.Id });
        if (item.Fact.Gate is not { } gate) return;
        easel.Draw(new Sign(end, y + 10.5, 9, "surface", SignShape.Diamond) { Stroke = "cin-500", Entry = item.Entry.Id, Tip = new($"门槛：{gate}", $"gate: {gate}") });
        easel.Set(new Label(end + 13, y + 15, easel.Fit(new(gate, gate), 12, Right - end - 8, true), 12, "cin-600") { Bold = true, Entry = item.Entry.Id });
    }

    static Phrase Name(Lane lane) => lane switch { Lane.Western => new("西医", "Western"), Lane.Chinese => new("中医", "Chinese"), _ => new("护理身心", "Nursing") };

    static Lane LaneOf(Role owner) => owner switch
    {
        Role.TcmPhysician or Role.Mentor or Role.Apprentice => Lane.Chinese,
        Role.DutyNurse or Role.HeadNurse or Role.NutritionNurse or Role.HospiceNurse or Role.LineNurse or Role.CaseManager or Role.Family or Role.Patient or Role.TownshipDoctor => Lane.Nursing,
        _ => Lane.Western,
    };
}
