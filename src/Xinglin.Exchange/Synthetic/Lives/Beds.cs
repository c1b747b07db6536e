using System.Collections.Concurrent;

namespace Xinglin.Exchange.Synthetic.Lives;

/// <summary>床位。Every bed of a ward is offered to one patient after another, by number; whoever lies in it today keeps the later ones at home.</summary>
sealed class Beds(Drawing drawing)
{
    /// <summary>Patients with a higher number are never in the house today: its beds are taken.</summary>
    const int Rounds = 14;

    static readonly Dictionary<string, int> beds = new() { ["hub.w1"] = 42, ["hub.w2"] = 38, ["hub.w3"] = 8 };

    readonly ConcurrentDictionary<int, Life> housed = [];

    /// <summary>The patient's road, with their bed.</summary>
    public Life Housed(int number)
    {
        if (number >= 42 * Rounds) return drawing.Live(number, housed: false) with { Bed = number % 38 + 1 };
        if (housed.TryGetValue(number, out var known)) return known;
        var life = drawing.Live(number, housed: true);
        if (life.InHouse(life.Today) is { } ward)
        {
            var bed = Bed(number, ward);
            for (var other = 0; other < number; other++)
                if (Bed(other, ward) == bed && Housed(other) is var lying && lying.InHouse(lying.Today) == ward)
                    return housed[number] = drawing.Live(number, housed: false) with { Bed = bed };
            life = life with { Bed = bed };
        }
        return housed[number] = life with { Bed = life.Bed ?? Bed(number, life.Ward) };
    }

    static int Bed(int number, string ward) => number % beds[ward] + 1;
}
