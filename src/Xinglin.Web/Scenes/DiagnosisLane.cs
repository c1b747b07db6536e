using Xinglin.Care;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Meetings;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Treatment;
using Xinglin.Facts;

namespace Xinglin.Web.Scenes;

/// <summary>诊: what was found, how the tumour answers, what the board decided.</summary>
static class DiagnosisLane
{
    public static void Draw(Easel easel, Axis axis, Chart chart, double top, double end)
    {
        var y = top + 25;
        var found = axis.InView(chart, typeof(ImagingReport), typeof(PathologyReport), typeof(ResponseAssessed), typeof(Diagnosis), typeof(Stage))
            .Concat(axis.InView<ProcedureDone>(chart).Where(p => p.Fact.Kind is ProcedureKind.Biopsy or ProcedureKind.Endoscopy).Select(p => p.Entry))
            .Where(e => e.Fact is not Diagnosis { IsCancer: false }).OrderBy(e => e.HappenedAt).ToList();
        if (found is []) LaneMarks.Nothing(easel, top + 20, new("没有检查与病理的记录", "no examination or pathology"));
        else easel.Draw(new Line(axis.X(found[0].HappenedAt), y, Math.Max(end, axis.X(found[^1].HappenedAt)), y, "ind-200") { Thick = 1.2 });

        foreach (var e in found) easel.Draw(new Sign(axis.X(e.HappenedAt), y, 5.5, "ind-600", SignShape.Diamond) { Entry = e.Id, Tip = e.Fact.Say() });
        foreach (var e in found.OrderByDescending(Weight).ThenByDescending(e => e.HappenedAt))
            if (Word(e.Fact) is { } word)
                easel.Beside(new(axis.X(e.HappenedAt), y - 9, easel.Fit(word, 12, 220, true), 12, Bad(e.Fact) ? "cin-600" : "ind-700") { Bold = Weight(e) > 1, Entry = e.Id, Tip = e.Fact.Say() }, 0, Journey.Left, Journey.Width - 8);
        Boards(easel, axis, chart, y);
    }

    static int Weight(Entry e) => e.Fact switch { ResponseAssessed { Response: Response.Progression } => 3, ResponseAssessed or Diagnosis => 2, _ => 1 };

    static bool Bad(IFact fact) => fact is ResponseAssessed { Response: Response.Progression } || fact is ImagingReport i && i.Lesions.Any(l => l.New);

    static Phrase? Word(IFact fact) => fact switch
    {
        ResponseAssessed { SumMm: { } mm } r => new($"{mm:0.#} mm {Tail(r.Say().Zh)}", $"{mm:0.#} mm {Tail(r.Say().En)}"),
        ResponseAssessed r => new(Tail(r.Say().Zh), Tail(r.Say().En)),
        ImagingReport { Lesions: { Count: > 0 } lesions } i when lesions.Any(l => l.Target && l.Mm is not null) =>
            new($"{i.Modality} 靶灶和 {lesions.Where(l => l.Target).Sum(l => l.Mm):0.#} mm", $"{i.Modality} targets {lesions.Where(l => l.Target).Sum(l => l.Mm):0.#} mm"),
        ImagingReport i => new($"{i.Modality} {i.Region}", $"{i.Modality} {i.Region}"),
        Diagnosis d => new(d.Name, d.Name),
        Stage s => new(s.Words, s.Words),
        PathologyReport p => new($"病理：{p.Conclusion}", $"pathology: {p.Conclusion}"),
        ProcedureDone p => new(p.Name, p.Name),
        _ => null,
    };

    static string Tail(string say) => say[(say.IndexOfAny(['：', ':']) + 1)..].Trim();

    static void Boards(Easel easel, Axis axis, Chart chart, double y)
    {
        var number = chart.All<MdtRecommendation>().GroupBy(m => (m.Fact.Meeting, m.At.HouseDay())).Select((g, i) => (Items: g.ToList(), Nth: i + 1));
        foreach (var (items, nth) in number.Where(b => b.Items[0].Entry.Precision != Precision.Unknown && axis.Shows(b.Items[0].At)).Reverse())
        {
            var (entry, x) = (items[0].Entry, axis.X(items[0].At));
            var name = new Phrase($"会诊 {nth}", $"MDT {nth}");
            var tip = new Phrase(string.Join("；", items.Select(m => m.Fact.Act)), string.Join("; ", items.Select(m => m.Fact.Act)));
            var frame = new Frame(x - 1, y + 22, 56, 20);
            if (!easel.Free(frame))
            {
                easel.Draw(new Sign(x, y + 32, 4, "ind-600", SignShape.Down) { Entry = entry.Id, Tip = tip });
                continue;
            }
            easel.Draw(new Line(x, y + 4, x, y + 24, "ind-500"));
            easel.Draw(new Box(frame.X, frame.Y, frame.W, frame.H, "ind-600") { Round = 4, Entry = entry.Id, Tip = tip });
            easel.Set(new Label(x + 27, y + 36, name, 12, "surface") { Anchor = Anchor.Middle, Bold = true, Entry = entry.Id });
            easel.Keep(frame);
            easel.Set(new Label(x + 60, y + 36, easel.Fit(tip, 12, 190), 12, "ink-700") { Entry = entry.Id, Tip = tip },
                new Label(x + 60, y + 36, easel.Fit(tip, 12, 90), 12, "ink-700") { Entry = entry.Id, Tip = tip });
        }
    }
}
