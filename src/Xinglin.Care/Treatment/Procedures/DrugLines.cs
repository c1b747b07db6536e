using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>Medicines that make bleeding worse, with their last dose; and metformin where contrast is given.</summary>
static class DrugLines
{
    /// <summary>A drug on the chart: running, or its last dose.</summary>
    sealed record Taken(Phrase Name, string? Rule, Entry Entry, bool Running, DateTimeOffset Last);

    public static IEnumerable<CheckLine> Of(BeforeProcedure p)
    {
        var taken = Taking(p);
        if (p.Card.Bleeding is { } bleeding)
        {
            var lines = p.Rules.Drugs.SelectMany(rule => taken.Where(t => t.Rule == rule.Key).Select(t => Line(p, rule.Key, rule.Value, t, bleeding))).ToList();
            foreach (var line in lines) yield return line;
            if (lines is []) yield return None(p);
        }
        if (p.Card.Contrast is { Is: true } && taken.FirstOrDefault(t => t.Running && p.Rules.Metformin.Is.Any(t.Name.Zh.Says)) is { } metformin) yield return Metformin(p, metformin);
    }

    /// <summary>The rule that names the substance, else the one of its class.</summary>
    static string? Rule(ProcedureRulesCard rules, Drug? drug, string name) =>
        rules.Drugs.FirstOrDefault(r => r.Value.Drugs.Any(d => d == drug?.Id || name.Says(d))).Key ?? rules.Drugs.FirstOrDefault(r => r.Value.Class is { } c && drug?.Classes.Contains(c) is true).Key;

    static CheckLine None(BeforeProcedure p) => new("drugs", new("抗凝、抗血小板药", "Blood thinners"), Asked(p) ? Standing.Met : Standing.Unknown,
        Asked(p) ? new("医嘱和给药里没有", "none among orders and doses") : new("没有任何用药记录，问本人", "no medicine is recorded at all: ask the patient")) { Asks = new("有没有在用", "whether any is taken") };

    static bool Asked(BeforeProcedure p) => p.Chart.All<MedicationOrdered>().Any(m => m.At <= p.At) || p.Chart.All<DrugGiven>().Any(d => d.At <= p.At);

    static CheckLine Line(BeforeProcedure p, string id, DrugHold hold, Taken taken, Cited<BleedingClass> bleeding)
    {
        var poor = hold.ClearanceBelow is { } below && p.Chart.ReadingAt(Analytes.Creatinine, p.At) is { } creatinine && p.Chart.ClearanceAt(creatinine) < below.Is;
        var cited = poor && hold.HoldHoursPoorClearance is { } longer ? longer : hold.HoldHours;
        var line = new CheckLine($"drug.{id}", taken.Name, Standing.NotMet, default)
        {
            Entry = taken.Entry, Source = p.Source(cited), Confidence = cited.Confidence,
            Asks = new($"停 {Span(cited.Is).Zh}{(hold.Restart is { } r ? $"；{r.Is.Zh}" : "")}", $"held for {Span(cited.Is).En}{(hold.Restart is { } s ? $"; {s.Is.En}" : "")}"),
        };
        var last = taken.Running ? new Phrase("医嘱在执行", "the order is running") : new($"末次 {BeforeProcedure.Day(taken.Last)}", $"last on {BeforeProcedure.Day(taken.Last)}");
        return bleeding.Is is BleedingClass.Low
            ? line with { Standing = Standing.Met, Says = new($"{last.Zh}；低出血风险，一般不停", $"{last.En}; low bleeding risk, usually not held"), Source = p.Source(bleeding), Confidence = bleeding.Confidence }
            : taken.Running || p.At - taken.Last < TimeSpan.FromHours(cited.Is) ? line with { Says = new($"{last.Zh}，没停够", $"{last.En}: not held long enough") }
            : line with { Standing = Standing.Met, Says = last };
    }

    static CheckLine Metformin(BeforeProcedure p, Taken metformin)
    {
        var cited = p.Rules.MetforminStopsBelow;
        var known = Safety.PatientOnChart.Of(p.Chart, p.At, p.Library).Values.TryGetValue("egfr", out var rate);
        var line = new CheckLine("drug.metformin", metformin.Name, Standing.Unknown, new("在用；肾小球滤过率未知", "taken; filtration not known"))
        {
            Entry = metformin.Entry, Source = p.Source(cited), Confidence = cited.Confidence, Asks = new($"eGFR < {cited.Is} 或急性肾损伤：造影时停，肌酐稳定 48 小时后恢复", $"eGFR < {cited.Is} or acute injury: stop at contrast, resume 48 h after a stable creatinine"),
        };
        return !known ? line : line with { Standing = rate.Value < cited.Is ? Standing.NotMet : Standing.Met, Says = new($"在用；eGFR {rate.Value:0}", $"taken; eGFR {rate.Value:0}") };
    }

    /// <summary>Every substance of orders and doses up to then, once, by what was last said of it.</summary>
    static List<Taken> Taking(BeforeProcedure p)
    {
        var medicines = MateriaMedica.On(p.Library, p.At)?.Medicines;
        var said = p.Chart.All<MedicationOrdered>().Where(m => m.At <= p.At && m.Fact.State is not OrderState.Draft).Select(m => (m.Entry, Name: m.Fact.Drug, Order: true, Running: m.Fact.State is OrderState.Active))
            .Concat(p.Chart.All<DrugGiven>().Where(d => d.At <= p.At && !d.Fact.NotGiven).Select(d => (d.Entry, Name: d.Fact.Drug, Order: false, Running: false)));
        return [.. from s in said
                   let known = medicines?.Drug(s.Name)
                   group (s.Entry, s.Order, s.Running, Known: known, s.Name) by known?.Id ?? s.Name into drug
                   let ordered = drug.Where(s => s.Order).OrderBy(s => s.Entry.HappenedAt).LastOrDefault()
                   let last = drug.MaxBy(s => s.Entry.HappenedAt)
                   select new Taken(last.Known?.Name ?? new(last.Name, last.Name), Rule(p.Rules, last.Known, last.Name), ordered.Running ? ordered.Entry : last.Entry, ordered.Running, last.Entry.HappenedAt)];
    }

    static Phrase Span(int hours) => hours % 24 == 0 ? new($"{hours / 24} 天", $"{hours / 24} d") : new($"{hours} 小时", $"{hours} h");
}
