using System.Globalization;
using Xinglin.Facts;
using Xinglin.Knowledge.Calculators;
using Xinglin.Knowledge.Expressions;

namespace Xinglin.Knowledge.Regimens;

/// <summary>What is known for one dose: each value read once by the card that knows its unit and range, or why it says nothing.</summary>
sealed class PatientValues
{
    readonly Dictionary<string, Input> inputs;
    readonly Dictionary<string, Given> given = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, Operand> values = [];
    readonly Dictionary<string, Phrase> problems = [];
    readonly DateTimeOffset now;

    /// <param name="inputs">by name; the first card that asks for a value says how it is read</param>
    /// <param name="open">names with a prefix that are read for themselves: "dose." …</param>
    public PatientValues(IEnumerable<KeyValuePair<string, Input>> inputs, IReadOnlyDictionary<string, Given> named, IReadOnlyDictionary<string, Input> open, DateTimeOffset now)
    {
        this.now = now;
        this.inputs = inputs.Concat(open).DistinctBy(i => i.Key).ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in named)
        {
            if (Called(name) is not { } known) Stray ??= new($"不认识“{name}”，可写 {string.Join("、", this.inputs.Keys)}", $"{name} is not known here; it takes {string.Join(", ", this.inputs.Keys)}");
            else if (!given.TryAdd(known, value)) Stray ??= new($"“{known}”给了两次", $"{known} is given twice");
        }
        foreach (var (name, value) in given)
        {
            var read = InputReading.Read(name, this.inputs[name], value, now);
            if (read.Problem is not { } why) values[name] = read.Value;
            else if (read.Misread) Stray ??= why;
            else problems[name] = why;
        }
    }

    /// <summary>A name nobody asks for, one given twice, a value that is none: a slip that must not pass in silence.</summary>
    public Phrase? Stray { get; }

    public IReadOnlyDictionary<string, Phrase> Problems => problems;

    public double? Number(string name) => values.TryGetValue(name, out var v) ? v.Number : null;

    public Operand? Find(string name) => values.TryGetValue(name, out var v) ? v : null;

    public bool IsDated(string name) => TakenAt(name) is not null;

    public DateTimeOffset? TakenAt(string name) => given.GetValueOrDefault(name)?.At;

    public Phrase Named(string name) => inputs.TryGetValue(name, out var input) ? input.Name : new(name, name);

    /// <summary>Why a value says nothing.</summary>
    public Phrase WhyNot(string name) => problems.TryGetValue(name, out var why) ? why : Named(name) is var n ? new($"缺{n.Zh}（{name}）", $"{n.En} ({name}) is missing") : default;

    /// <summary>Works a formula with what it takes; a value in <paramref name="instead"/> stands in place of the given one.</summary>
    public Calculation Work(FormulaCard card, params (string Name, double Value)[] instead)
    {
        var taken = given.Where(g => card.Inputs.ContainsKey(g.Key)).ToDictionary();
        foreach (var (name, value) in instead) taken[name] = new(value.ToString("R", CultureInfo.InvariantCulture), null, taken.GetValueOrDefault(name)?.At);
        return card.Calculate(taken, now);
    }

    string? Called(string name) => inputs.ContainsKey(name) ? inputs.Keys.First(k => k.Equals(name, StringComparison.OrdinalIgnoreCase))
        : inputs.FirstOrDefault(i => i.Value.Also.Contains(name, StringComparer.OrdinalIgnoreCase)).Key;
}
