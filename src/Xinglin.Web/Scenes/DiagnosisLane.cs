using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Imaging;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Person;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>诊: what was found and how the tumour answers, over the line; what the board decided and what comes next, under it.</summary>
static class DiagnosisLane
{
    public static double Height(Sheet s) => Line(s) + (BoardFlags.Any(s) ? 46 : 18);

    /// <summary>How far below its top the line runs: one row of words over it, or two.</summary>
    static double Line(Sheet s) => Found(s).Count(e => Word(e.Fact) is not null) > 3 ? 40 : 25;

    public static void Draw(Sheet s, double top)
    {
        var y = top + Line(s);
        var found = Found(s);
        var boards = BoardFlags.Any(s);
        if (found is [] && !boards) s.Nothing(top + 20, new("没有检查、病理和会诊的记录", "no examination, pathology or tumour board"));
        else if (found is []) s.Nothing(top + 20, new("没有检查与病理的记录", "no examination or pathology"));
        else s.Easel.Draw(new Line(s.X(found[0]), y, Math.Max(s.End, s.X(found[^1])), y, "ind-200") { Thick = 1.2 });

        var bins = s.Bins(found, 9, Weight);
        foreach (var b in bins) s.Easel.Draw(new Sign(b.X, y, 5.5, Bad(b.Entry.Fact) ? "cin-600" : "ind-600", SignShape.Diamond) { Entry = b.Entry.Id, Tip = b.Tip(Wording.Of(b.Entry.Fact)) });
        double[] rows = Line(s) > 30 ? [y - 9, y - 24] : [y - 9];
        foreach (var b in bins.OrderByDescending(b => Weight(b.Entry)).ThenByDescending(b => b.Entry.HappenedAt).Take(Journey.Spoken))
            if (Word(b.Entry.Fact) is { } word)
                s.Easel.Say(new Label(b.X, 0, word, 12, Bad(b.Entry.Fact) ? "cin-600" : "ind-700") { Bold = Weight(b.Entry) > 1, Entry = b.Entry.Id }, -4, s.Left, s.Edge, rows, Brief(b.Entry.Fact));
        BoardFlags.Draw(s, y);
        Next(s, y);
    }

    /// <summary>The planned step that lies ahead, dashed.</summary>
    static void Next(Sheet s, double y)
    {
        if (s.Chart.All<NextStep>().LastOrDefault(n => n.Fact.On is not null) is not { Entry: not null } next) return;
        var at = next.Fact.On!.Value.Start();
        if (at <= s.Look.Now || !s.Axis.Shows(at)) return;
        var text = new Phrase(next.Fact.What, next.Fact.What);
        s.Easel.Draw(new Sign(s.Axis.X(at), y, 5.5, "surface", SignShape.Diamond) { Stroke = "ind-600", Entry = next.Entry.Id, Tip = next.Fact.Say() });
        s.Easel.Say(new Label(s.Axis.X(at), 0, text, 12, "ind-600") { Entry = next.Entry.Id }, -4, s.End + 4, s.Edge, Line(s) > 30 ? [y - 9, y - 24] : [y - 9]);
    }

    static List<Entry> Found(Sheet s) =>
        [.. Kinds(s).Where(e => Lanes.Of(e.Fact) == Wing.Diagnosis).OrderBy(e => e.HappenedAt)];

    static IEnumerable<Entry> Kinds(Sheet s) => [.. s.In<ImagingReport>().Select(e => e.Entry), .. s.In<PathologyReport>().Select(e => e.Entry), .. s.In<ResponseAssessed>().Select(e => e.Entry),
        .. s.In<Diagnosis>().Select(e => e.Entry), .. s.In<Stage>().Select(e => e.Entry), .. s.In<Biomarker>().Select(e => e.Entry), .. s.In<Finding>().Select(e => e.Entry), .. s.In<ProcedureDone>().Select(e => e.Entry)];

    static int Weight(Entry e) => e.Fact switch
    {
        ResponseAssessed { Response: Response.Progression } => 5, ResponseAssessed => 4, Diagnosis => 3, ImagingReport { Lesions.Count: > 0 } => 2, Finding or ImagingReport or ProcedureDone => 1, _ => 0,
    };

    static bool Bad(IFact fact) => fact is ResponseAssessed { Response: Response.Progression } || fact is ImagingReport i && i.Lesions.Any(l => l.New);

    static Phrase? Word(IFact fact) => fact switch
    {
        ResponseAssessed { SumMm: { } mm and > 0 } r => new($"{mm:0.#} mm {Tail(r.Say().Zh)}", $"{mm:0.#} mm {Tail(r.Say().En)}"),
        ResponseAssessed r => new(Tail(r.Say().Zh), Tail(r.Say().En)),
        ImagingReport { Lesions: { Count: > 0 } lesions } i when lesions.Any(l => l.New) =>
            new($"{i.Modality} 新灶{Millimetres(lesions.Where(l => l.New))}", $"{i.Modality}: new lesion{Millimetres(lesions.Where(l => l.New))}"),
        ImagingReport { Lesions: { Count: > 0 } lesions } i when lesions.Any(l => l.Target && l.Mm is not null) =>
            new($"{i.Modality} 靶灶和{Millimetres(lesions.Where(l => l.Target))}", $"{i.Modality} targets{Millimetres(lesions.Where(l => l.Target))}"),
        ImagingReport i => new($"{i.Modality} {i.Region}", $"{i.Modality} {i.Region}"),
        Diagnosis d => new(d.Name, d.Name),
        PathologyReport p => new($"病理：{p.Conclusion}", $"pathology: {p.Conclusion}"),
        ProcedureDone p => new(p.Name, p.Name),
        Finding f => new(f.Say().Zh.Replace("：", " ", StringComparison.Ordinal), f.Say().En.Replace(":", "", StringComparison.Ordinal)),
        _ => null,
    };

    /// <summary>The sum alone, where words find no room.</summary>
    static Phrase? Brief(IFact fact) => fact is ImagingReport i && Millimetres(i.Lesions.Where(l => l.Target || l.New)) is { Length: > 0 } mm ? new(mm.Trim(), mm.Trim()) : null;

    static string Millimetres(IEnumerable<Lesion> lesions) => lesions.Sum(l => l.Mm) is { } sum and > 0 ? $" {sum:0.#} mm" : "";

    static string Tail(string say) => say[(say.IndexOfAny(['：', ':']) + 1)..].Trim();
}
