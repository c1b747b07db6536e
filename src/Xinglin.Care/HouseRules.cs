using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Paths;

namespace Xinglin.Care;

/// <summary>What holds for every task, whichever loop asked it; each rule stands here once.</summary>
public static class HouseRules
{
    extension(IReadOnlyList<NamedLoop> loops)
    {
        /// <summary>Every task this chart asks for, closed ones included, in the order they fall due.</summary>
        public IReadOnlyList<Asked> Ask(Chart chart)
        {
            var death = Silence.First(chart.All<Death>().Select(d => d.Entry));
            var hospice = Silence.First(chart.All<HospiceAdmission>().Select(h => h.Entry));
            var answers = chart.All<TaskAnswered>().ToLookup(a => a.Fact.Task);
            var agreed = Agreements.In(chart);
            return [.. from loop in loops
                       from asked in chart.Once(loop.Loop, c => loop.Loop.Tasks(c).ToList())
                       where !Past(asked)
                       let id = $"{loop.Id}/{asked.Key}"
                       let task = agreed.Apply(loop, id, Climbing.Of(asked))
                       let answered = Answer(task, answers[id])
                       let hushed = loop.Name.Anticancer ? Hush(answered, hospice) : answered
                       let ended = Hush(hushed, death)
                       orderby task.Due, task.Opens, loop.Id, task.Key
                       select new Asked(loop, task, ended?.Entry, ended?.At, ended?.How) { PromisedAt = asked.Due, HandedOn = agreed.HandedOn(id), PutOff = agreed.PutOff(loop, id, asked) }];
        }
    }

    /// <summary>Imported history asks for nothing that was due before we had it: the past was not ours to ask.</summary>
    static bool Past(CareTask task) => task.Because.Origin == Origin.Imported && task.Due <= task.Because.RecordedAt;

    /// <summary>A reason closes a task unless its evidence came first; it is counted, never dismissed.</summary>
    static End? Answer(CareTask task, IEnumerable<Stated<TaskAnswered>> answers)
    {
        End? evidence = task.ClosedBy is { } e ? new(e, e.HappenedAt, Ending.Evidence) : null;
        return answers.FirstOrDefault() is { Entry: { } answer } && !(evidence?.At <= answer.HappenedAt)
            ? new(answer, answer.HappenedAt, Ending.Answer) : evidence;
    }

    /// <summary>After a death nothing is asked of anybody, whenever and however we came to know of it.</summary>
    static End? Hush(End? end, Silence? silence) =>
        silence is { } s && !(end?.At <= s.Until) ? new(s.Entry, s.At, Ending.Silence) : end;

    readonly record struct End(Entry Entry, DateTimeOffset At, Ending How);

    /// <param name="At">when it took effect; when it was recorded, where nobody knows the day</param>
    /// <param name="Until">what was done up to here was done before it: a death known to the day leaves that day's work standing</param>
    readonly record struct Silence(Entry Entry, DateTimeOffset At, DateTimeOffset Until)
    {
        public static Silence? First(IEnumerable<Entry> entries) =>
            entries.Select(Of).OrderBy(s => s.At).Select(s => (Silence?)s).FirstOrDefault();

        /// <summary>A sender's clock may run ahead of ours; what we know is not in the future.</summary>
        static Silence Of(Entry e) => On(e) is var s && s.At > e.RecordedAt ? s with { At = e.RecordedAt } : s;

        static Silence On(Entry e) => e.Precision switch
        {
            Precision.Unknown => new(e, e.RecordedAt, e.RecordedAt),
            Precision.Year => new(e, e.HappenedAt, Before(e, e.HappenedAt.AddYears(1))),
            Precision.Month => new(e, e.HappenedAt, Before(e, e.HappenedAt.AddMonths(1))),
            Precision.Day => new(e, e.HappenedAt, Before(e, e.HappenedAt.AddDays(1))),
            _ => new(e, e.HappenedAt, e.HappenedAt),
        };

        static DateTimeOffset Before(Entry e, DateTimeOffset end) => end <= e.RecordedAt ? end : e.RecordedAt >= e.HappenedAt ? e.RecordedAt : e.HappenedAt;
    }
}
