using Xinglin.Facts;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Pathology;

namespace Xinglin.Care.Nursing.Infection;

/// <summary>一份标本的培养。Everything the laboratory said of one specimen, and the draw it came from where somebody wrote it.</summary>
/// <param name="Words">in the order they were said; the last one stands</param>
public sealed record Cultured(IReadOnlyList<Stated<Culture>> Words, Stated<SpecimenTaken>? Draw)
{
    public Culture Now => Words[^1].Fact;
    public Stated<Culture> First => Words[0];

    /// <summary>When it was drawn: as the draw says, else as the laboratory says; null: nobody says.</summary>
    public DateTimeOffset? Drawn => Draw?.At ?? Words.Select(w => w.Fact.DrawnAt).LastOrDefault(d => d is not null);

    /// <summary>The day it counts for: of the draw, else of the first report.</summary>
    public DateOnly Day => (Drawn ?? First.At).HouseDay();

    /// <summary>Where it was drawn from; null: nobody says, and somebody should.</summary>
    public string? Site => Words.Select(w => w.Fact.Site).LastOrDefault(s => !string.IsNullOrWhiteSpace(s)) ?? Draw?.Fact.Site;

    /// <summary>The laboratory named a draw that this chart does not hold.</summary>
    public bool UnknownSpecimen => Draw is null && Words.Any(w => w.Fact.Specimen is not null || w.Fact.SpecimenNumber is not null);

    /// <summary>Reported before anybody drew it: one of the two times is wrong.</summary>
    public bool BeforeDraw => Drawn is { } drawn && First.At < drawn;

    public bool EverPositive => Words.Any(w => w.Fact.Positive);

    public Stated<Culture>? FirstPositive => Words.Where(w => w.Fact.Positive).Select(w => (Stated<Culture>?)w).FirstOrDefault();
}

public static class CulturedReadings
{
    extension(Chart chart)
    {
        /// <summary>Every culture of the chart, by specimen, in the order they were drawn.</summary>
        public IReadOnlyList<Cultured> Cultures() => chart.Once(typeof(Cultured), Gathered);

        /// <summary>The number under which an entry stands today: amendments followed to the last.</summary>
        public long Today(long number)
        {
            var amended = chart.Once("amended", Amended);
            for (var steps = 0; steps < 100 && amended.TryGetValue(number, out var newer); steps++) number = newer;
            return number;
        }
    }

    static Dictionary<long, long> Amended(Chart chart) => chart.Written.Where(e => e is { Amends: not null, Fact: not Retraction }).GroupBy(e => e.Amends!.Value.Value).ToDictionary(g => g.Key, g => g.Last().Id.Value);

    static List<Cultured> Gathered(Chart chart)
    {
        var words = chart.All<Culture>().ToList();
        if (words is []) return [];
        var draws = chart.All<SpecimenTaken>().ToList();
        var drawOf = words.ConvertAll(w => Draw(chart, w.Fact, draws));
        int[] home = [.. Enumerable.Range(0, words.Count)];
        for (var i = 1; i < words.Count; i++)
            for (var j = 0; j < i; j++)
                if (Same(i, j)) Join(i, j);
        return [.. words.Index().GroupBy(w => Root(w.Index)).Select(g => new Cultured([.. g.Select(w => w.Item)], g.Select(w => drawOf[w.Index]).FirstOrDefault(d => d is not null)))
            .OrderBy(c => c.Drawn ?? c.First.At).ThenBy(c => c.First.At)];

        bool Same(int i, int j)
        {
            var (a, b) = (words[i], words[j]);
            if (a.Fact.Follows is { } f && chart.Today(f) == b.Entry.Id.Value || b.Fact.Follows is { } g && chart.Today(g) == a.Entry.Id.Value) return true;
            if (a.Fact.Of != b.Fact.Of) return false;
            if (drawOf[i] is { } one && drawOf[j] is { } other) return one.Entry.Id == other.Entry.Id;
            if (a.Fact.SpecimenNumber is { Length: > 0 } number && number == b.Fact.SpecimenNumber) return true;
            return a.Fact.DrawnAt is { } at && at == b.Fact.DrawnAt && a.Fact.Site == b.Fact.Site;
        }

        int Root(int i) => home[i] == i ? i : home[i] = Root(home[i]);
        void Join(int i, int j) => home[Root(i)] = Root(j);
    }

    static Stated<SpecimenTaken>? Draw(Chart chart, Culture said, List<Stated<SpecimenTaken>> draws)
    {
        foreach (var d in draws)
            if (said.Specimen is { } n && d.Entry.Id.Value == chart.Today(n) || said.SpecimenNumber is { Length: > 0 } number && d.Fact.Number == number) return d;
        return null;
    }
}
