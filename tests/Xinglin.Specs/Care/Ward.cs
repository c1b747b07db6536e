using System.Globalization;
using Xinglin.Care;
using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Specs.Care;

/// <summary>A bed in an invented ward: facts go in by the clock, tasks come out as sentences a head nurse can be read aloud.
/// Times are "10:05" on Thursday 2026-11-12, or "11-14 10:05"; the house rules are on.</summary>
sealed class Ward(string loop)
{
    static readonly TimeSpan china = TimeSpan.FromHours(8);
    public static readonly TaskRegister Register = new(Library.Default);

    readonly List<Entry> entries = [];
    Library library = Library.Default;
    DateTimeOffset? at;

    public static DateTimeOffset Time(string time) => new(
        DateTime.ParseExact(time.Contains('-') ? $"2026-{time}" : $"2026-11-12 {time}", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), china);

    public Ward Given(string time, IFact fact) => AndLate(time, time, fact);

    public Ward And(string time, IFact fact) => AndLate(time, time, fact);

    public Ward AndLate(string time, string writtenAt, IFact fact) => Write(fact, Time(time), Time(writtenAt), Origin.Entered);

    public Ward AndImported(string time, string writtenAt, IFact fact, Precision precision = Precision.Instant) =>
        Write(fact, Time(time), Time(writtenAt), Origin.Imported, precision: precision);

    /// <param name="index">which of the facts given so far, counted from 0</param>
    public Ward Retract(int index, string because) => Write(new Retraction(because), Last.HappenedAt, Last.RecordedAt.AddMinutes(1), Origin.Entered, entries[index].Id, because);

    public Ward Amend(int index, IFact fact, string because) => Write(fact, entries[index].HappenedAt, Last.RecordedAt.AddMinutes(1), Origin.Entered, entries[index].Id, because);

    /// <summary>The same chart in a house that never adopted this card.</summary>
    public Ward WithoutAdoption()
    {
        library = new Library(Empty.Folder);
        return this;
    }

    public Ward At(string time)
    {
        at = Time(time);
        return this;
    }

    public Chart Chart => Chart.Of(new ChartId(Guid.Empty), entries);

    public IReadOnlyList<Asked> Tasks => [.. (library == Library.Default ? Register : new TaskRegister(library)).Tasks(Chart).Where(a => a.Loop.Id == loop)];

    /// <summary>Each sentence must be among the tasks: "first-dose: DutyNurse, due 11:05, open".</summary>
    public void Expect(params string[] sentences)
    {
        var said = Sentences;
        foreach (var sentence in sentences)
            Assert.True(said.Contains(sentence), $"expected {sentence}\nfound\n  {string.Join("\n  ", said)}");
    }

    /// <summary>These sentences and no others.</summary>
    public void ExpectOnly(params string[] sentences) => Assert.Equal(sentences.Order(), Sentences.Order());

    public void ExpectNothing() => Assert.Equal([], Sentences);

    public void ExpectEvidence(string word, string zh) => Assert.Equal(zh, Task(word).Task.Evidence.Zh);

    public Asked Task(string word) => Tasks.First(t => t.Task.Key.StartsWith(word + "/", StringComparison.Ordinal));

    Entry Last => entries.MaxBy(e => e.RecordedAt)!;

    List<string> Sentences => [.. Tasks.Select(t => $"{t.Task.Key.Split('/')[0]}: {t.Task.Owner}, due {Clock(t.Task.Due)}, {State(t)}")];

    string State(Asked task) => task.StateAt(at ?? Last.RecordedAt) switch
    {
        TaskState.Closed => $"closed {Clock(task.ClosedAt!.Value)}{(task.How switch { Ending.Answer => " with a reason", Ending.Silence => " by silence", _ => "" })}",
        var other => other.ToString().ToLowerInvariant(),
    };

    static string Clock(DateTimeOffset time)
    {
        var here = time.ToOffset(china);
        return here.Date == new DateTime(2026, 11, 12) ? here.ToString("HH:mm", CultureInfo.InvariantCulture) : here.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
    }

    Ward Write(IFact fact, DateTimeOffset happened, DateTimeOffset recorded, Origin origin, EntryId? amends = null, string? because = null, Precision precision = Precision.Instant)
    {
        entries.Add(new(new(entries.Count + 1), fact, happened, recorded, "specs", origin, Amends: amends, Reason: because, Precision: precision));
        return this;
    }

    static class Empty
    {
        /// <summary>A knowledge folder in which nothing was ever adopted.</summary>
        public static readonly string Folder = Directory.CreateTempSubdirectory("xinglin-").FullName;
    }
}
