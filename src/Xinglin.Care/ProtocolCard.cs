using System.Globalization;
using System.Text.Json;
using Xinglin.Facts;
using Xinglin.Knowledge;

namespace Xinglin.Care;

/// <summary>方案卡。The card of a care loop, tried on invented patients before anybody may adopt it: what was written, and what must be asked.</summary>
public abstract record ProtocolCard : Card
{
    public List<ExamplePatient> Patients { get; init; } = [];

    public override IEnumerable<string> WrongIn(Library library)
    {
        var loops = Loops.With(this, library);
        return Patients.SelectMany(p => p.Missed(loops));
    }
}

/// <summary>An invented patient: facts at their times, and the tasks the loops of this card make of them, no more and no fewer.</summary>
public sealed record ExamplePatient
{
    public required string Name { get; init; }
    public required List<ExampleEntry> Written { get; init; }
    /// <summary>"picc-care/picc: LineNurse, due 2026-11-13 00:00", with ", closed" when it is.</summary>
    public List<string> Tasks { get; init; } = [];

    internal IEnumerable<string> Missed(IReadOnlyList<NamedLoop> loops)
    {
        List<Entry> entries = [];
        string? unreadable = null;
        try
        {
            entries.AddRange(Written.Select((w, at) => w.Entry(at + 1)));
        }
        catch (Exception e) when (e is FactException or FormatException or JsonException)
        {
            unreadable = e.Message;
        }
        if (unreadable is not null) return [$"patient {Name}: {unreadable}"];
        var chart = Chart.Of(new(Guid.Empty), entries);
        List<string> asked = [.. loops.SelectMany(l => l.Loop.Tasks(chart).Select(t => Say(l, t)))];
        return [.. Tasks.Except(asked).Select(t => $"patient {Name}: expected {t}, which nobody asks for"), .. asked.Except(Tasks).Select(t => $"patient {Name}: came out {t}, which nobody expected")];
    }

    static readonly TimeSpan china = TimeSpan.FromHours(8);

    static string Say(NamedLoop loop, CareTask task) => string.Create(CultureInfo.InvariantCulture,
        $"{loop.Id}/{task.Key.Split('/')[0]}: {task.Owner}, due {task.Due.ToOffset(china):yyyy-MM-dd HH:mm}{(task.ClosedBy is null ? "" : ", closed")}");
}

/// <summary>One fact of an invented patient.</summary>
public sealed record ExampleEntry
{
    /// <summary>"2026-11-05 15:00", in China.</summary>
    public required string At { get; init; }
    public required string Tag { get; init; }
    /// <summary>The fact as JSON, as `xinglin write` takes it.</summary>
    public required string Fact { get; init; }

    internal Entry Entry(int number)
    {
        DateTimeOffset at = new(DateTime.ParseExact(At, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
        using var json = JsonDocument.Parse(Fact);
        var fact = FactJson.ReadSent(Tag, json.RootElement);
        if (fact.Problems().FirstOrDefault() is { } problem) throw new FormatException($"{Tag}: {problem.Field} {problem.What.En}");
        return new(new(number), fact, at, at, "example", Origin.Entered);
    }
}
