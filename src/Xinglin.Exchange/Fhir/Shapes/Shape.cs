using System.Runtime.InteropServices;
using System.Text;
using Xinglin.Exchange.Fhir.Rules;

namespace Xinglin.Exchange.Fhir.Shapes;

/// <summary>One property a type may have. The variants of a choice (valueString, valueQuantity) share <paramref name="Name"/> and <paramref name="Bit"/>.</summary>
/// <param name="Name">the element's name without its type: "value"</param>
/// <param name="Bit">its place in the set of elements seen</param>
/// <param name="Type">a primitive, a data type, "Resource", or the path of a nested element</param>
/// <param name="Targets">what a reference may point at; null when anything</param>
sealed record Slot(string Name, int Bit, int Min, bool Many, string Type, string[]? Targets)
{
    Shape? shape;

    /// <summary>True when its value is JSON text, number or truth.</summary>
    public bool Primitive { get; } = char.IsLower(Type[0]);

    public bool IsResource => Type == "Resource";

    public Shape Shape => shape ??= R4.Of(Type) ?? throw new InvalidOperationException($"r4.txt speaks of {Type} and never describes it");

    public Invariant[] Invariants { get; init; } = [];
}

/// <summary>What one type or nested element of FHIR R4 looks like.</summary>
sealed class Shape(string path, bool isResource)
{
    readonly Dictionary<string, Slot> slots = new(StringComparer.Ordinal);
    readonly List<Slot> required = [];
    readonly List<Invariant> invariants = [];
    readonly Dictionary<string, int> bits = new(StringComparer.Ordinal);

    public string Path => path;
    public bool IsResource => isResource;

    public IEnumerable<Slot> Slots => slots.Values;

    /// <summary>Spans, because they are walked once for every object of every resource.</summary>
    public ReadOnlySpan<Slot> Required => CollectionsMarshal.AsSpan(required);
    public ReadOnlySpan<Invariant> Invariants => CollectionsMarshal.AsSpan(invariants);

    /// <summary>The element a JSON property belongs to, by its UTF-8 name without a leading underscore; null when there is none.</summary>
    public Slot? Find(ReadOnlySpan<byte> name)
    {
        Span<char> chars = stackalloc char[64];
        if (name.Length > chars.Length || !Encoding.UTF8.TryGetChars(name, chars, out var length)) return null;
        return slots.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(chars[..length], out var slot) ? slot : null;
    }

    /// <summary>The place of an element in the set of elements seen; null when this type has none of that name.</summary>
    public int? Bit(string name) => bits.TryGetValue(name, out var bit) ? bit : null;

    public void Inherit(Shape from)
    {
        foreach (var (key, slot) in from.slots) slots[key] = slot;
        foreach (var (name, bit) in from.bits) bits[name] = bit;
        required.AddRange(from.required);
        invariants.AddRange(from.invariants);
    }

    public void Add(string name, string card, string types, Invariant[] its)
    {
        var choice = name.EndsWith("[x]", StringComparison.Ordinal);
        var bare = choice ? name[..^3] : name;
        if (!bits.TryGetValue(bare, out var bit)) bits[bare] = bit = bits.Count; // a quantity's kinds say their elements again
        var many = card is "*" or "+" || card.EndsWith(".*", StringComparison.Ordinal);
        var min = card is "1" or "+" ? 1 : char.IsDigit(card[0]) ? card[0] - '0' : 0;
        Slot? first = null;
        foreach (var type in Split(types))
        {
            var (kind, targets) = type.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? (type[..at], type[(at + 1)..^1].Split('|')) : (type, null);
            var full = kind switch { ">" => $"{path}.{bare}", ['@', ..] => kind[1..], _ => kind };
            var slot = new Slot(bare, bit, min, many, full, targets) { Invariants = its };
            slots[choice ? bare + char.ToUpperInvariant(kind[0]) + kind[1..] : bare] = slot;
            first ??= slot;
        }
        if (min > 0) required.Add(first!);
    }

    public void Add(Invariant invariant) => invariants.Add(invariant);

    /// <summary>Splits "Reference(A|B)|string" at the outer bars only.</summary>
    static IEnumerable<string> Split(string types)
    {
        var (from, depth) = (0, 0);
        for (var i = 0; i < types.Length; i++)
        {
            if (types[i] == '(') depth++;
            else if (types[i] == ')') depth--;
            else if (types[i] == '|' && depth == 0)
            {
                yield return types[from..i];
                from = i + 1;
            }
        }
        yield return types[from..];
    }
}
