using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Facts.Disease;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Reported;
using Xinglin.Facts.Treatment;

namespace Xinglin.Web.Scenes;

/// <summary>护: lines and their care, protective isolation, and what the patient reports, week by week.</summary>
static class NursingLane
{
    const double Row = 21;
    const int Longest = 14; // days a span of isolation is drawn for when no count ends it; a matter of looks

    public static double Height(Sheet s) => StripTop(s) + Row * Math.Clamp(s.In<PatientReport>().Select(r => r.Fact.Symptom).Distinct().Count(), 1, 6) + 6;

    /// <summary>The strip moves up where no line, no isolation and no score needs a row of words.</summary>
    static double StripTop(Sheet s) => s.Chart.All<CatheterPlaced>().Any() || s.In<CatheterCared>().Any() || s.In<NeutropeniaPlan>().Any(p => p.Fact.Isolation) || s.In<AdverseEvent>().Any(e => IsClot(e.Fact))
        || s.In<NursingAssessment>().Any(a => Lanes.Of(a.Fact) == Wing.Nursing) ? 46 : 34;

    public static void Draw(Sheet s, double top)
    {
        Lines(s, top + 16);
        Isolation(s, top);
        Clots(s, top + 16);
        var scores = s.Bins(s.In<NursingAssessment>().Select(a => a.Entry).Where(e => Lanes.Of(e.Fact) == Wing.Nursing && !Isolates(e.Fact)), 7);
        foreach (var b in scores)
        {
            s.Easel.Draw(new Dot(b.X, top + 31, 2.6, "apr-600") { Entry = b.Entry.Id, Tip = b.Tip(Wording.Of(b.Entry.Fact)) });
            s.Easel.Keep(new(b.X - 4, top + 27, 8, 8));
        }
        foreach (var b in Enumerable.Reverse(scores).Take(Journey.Spoken))
            s.Easel.Say(new Label(b.X, 0, b.Words(Wording.Of(b.Entry.Fact)), 12, "ink-700") { Entry = b.Entry.Id }, 6, s.Left, s.Right, [top + 35]);
        SymptomStrip.Draw(s, top + StripTop(s), Row);
    }

    static void Lines(Sheet s, double y)
    {
        var placed = s.Chart.All<CatheterPlaced>().Where(p => p.Entry.Precision != Precision.Unknown && p.At <= s.Axis.To).ToList();
        var cared = s.In<CatheterCared>().ToList();
        if (placed is [] && cared is []) s.Nothing(y + 4, new("没有导管的记录", "no line on record"));
        foreach (var p in placed)
        {
            var removed = s.Whole.All<CatheterRemoved>().Where(r => r.Fact.Kind == p.Fact.Kind && r.At >= p.At).Select(r => (DateTimeOffset?)r.At).FirstOrDefault();
            var (from, to) = (Math.Max(s.X(p.Entry), s.Left), Math.Min(s.Axis.X(removed ?? s.Look.Now), s.Right));
            if (to < s.Left || to <= from) continue;
            s.Easel.Draw(new Line(from, y, to, y, "apr-200") { Thick = 5, RoundEnds = true, Entry = p.Entry.Id, Tip = p.Fact.Say() });
            var name = new Label(from - 7, y + 4, new(p.Fact.Kind.Word, p.Fact.Kind.Word), 12, "apr-600") { Bold = true, Entry = p.Entry.Id, Anchor = Anchor.End };
            s.Easel.Set(name, name with { X = from, Y = y + 20, Anchor = Anchor.Start }, name with { X = from, Y = y - 6, Anchor = Anchor.Start });
            var n = cared.Count(c => c.Fact.Kind == p.Fact.Kind && c.At >= p.At && !(c.At > removed));
            if (n > 1) s.Easel.Set([.. new[] { 12.0, 60, 120 }.Select(d => new Label(from + d, y + 20, new($"维护 {n} 次{(removed is null ? "" : "，已拔除")}", $"cared for {n} times{(removed is null ? "" : ", removed")}"), 12, "ink-500"))]);
        }
        foreach (var b in s.Bins(cared.Select(c => c.Entry), 3))
            s.Easel.Draw(new Line(b.X, y - 5, b.X, y + 5, "apr-600") { Thick = 1.3, Entry = b.Entry.Id, Tip = b.Tip(b.Entry.Fact.Say()) });
    }

    /// <summary>From the day it was begun until a count is no longer below grade 3.</summary>
    static void Isolation(Sheet s, double top)
    {
        var begun = s.In<NeutropeniaPlan>().Where(p => p.Fact.Isolation).Select(p => p.Entry).Concat(s.In<NursingAssessment>().Where(a => Isolates(a.Fact)).Select(a => a.Entry)).OrderBy(e => e.HappenedAt);
        foreach (var b in s.Bins(begun, 12))
        {
            var risen = s.Look.Bands is { } bands ? s.Whole.Readings(Analytes.Neutrophils).FirstOrDefault(r => r.At > b.Entry.HappenedAt && CountBands.Grade(r.Value, bands.Neutrophils) < 3).Entry?.HappenedAt : null;
            var until = risen is { } r && r < b.Entry.HappenedAt.AddDays(Longest) ? r : b.Entry.HappenedAt.AddDays(Longest / 2);
            var to = Math.Min(Math.Max(s.Axis.X(until < s.Look.Now ? until : s.Look.Now), b.X + 6), s.Right);
            s.Easel.Draw(new Box(b.X, top + 26, Math.Max(2, to - b.X), 10, "cin-500") { Round = 2, Entry = b.Entry.Id, Tip = b.Tip(Wording.Of(b.Entry.Fact)) });
            s.Easel.Keep(new(b.X, top + 26, Math.Max(2, to - b.X), 10));
            s.Easel.Set(new Label(to + 4, top + 35, new("保护性隔离", "protective isolation"), 12, "cin-600") { Entry = b.Entry.Id }, new(to + 4, top + 35, new("隔离", "isolation"), 12, "cin-600") { Entry = b.Entry.Id },
                new(b.X - 4, top + 35, new("保护性隔离", "protective isolation"), 12, "cin-600") { Entry = b.Entry.Id, Anchor = Anchor.End });
        }
    }

    static void Clots(Sheet s, double y)
    {
        foreach (var e in s.In<AdverseEvent>().Where(e => IsClot(e.Fact)))
        {
            s.Easel.Draw(new Sign(s.X(e.Entry), y - 4, 5, "cin-500", SignShape.Down) { Entry = e.Entry.Id, Tip = e.Fact.Say() });
            s.Easel.Keep(new(s.X(e.Entry) - 5, y - 10, 10, 12));
            var drug = s.Whole.All<MedicationOrdered>().FirstOrDefault(m => m.At >= e.At && m.At < e.At.AddDays(3) && m.Fact.For?.Contains("血栓", StringComparison.Ordinal) is true).Fact?.Drug;
            s.Easel.Say(new Label(s.X(e.Entry), 0, new($"{e.Fact.Term}{(drug is null ? "" : $" → {drug}")}", $"{Wording.Term(e.Fact.Term).En}{(drug is null ? "" : $" → {drug}")}"), 12, "cin-600") { Entry = e.Entry.Id }, 7, s.Left, s.Edge, [y + 20]);
        }
    }

    public static bool IsClot(AdverseEvent e) => e.Term.Contains("血栓", StringComparison.Ordinal) || e.Term.Contains("thrombo", StringComparison.OrdinalIgnoreCase) && !e.Term.Contains("penia", StringComparison.OrdinalIgnoreCase);

    static bool Isolates(IFact fact) => fact is NursingAssessment { Instrument: "protective-isolation" };
}
