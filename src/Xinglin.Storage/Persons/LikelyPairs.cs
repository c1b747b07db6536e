using System.Data.Common;
using System.Text.Json;
using Xinglin.Facts.Arrivals;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Persons;

/// <summary>Two charts that may be of one person.</summary>
public sealed record LikelyPair(Face One, Face Other, Likeness Likeness);

/// <summary>Looks for charts that may be of one person. Only people who share a number, a telephone, a name, or its sound and about the year are compared at all.</summary>
public static class LikelyPairs
{
    const int Crowd = 1_000; // more than so many of one name or sound tell nothing

    /// <summary>The likeliest first; pairs somebody has decided on are left out.</summary>
    public static IReadOnlyList<LikelyPair> Of(Store store)
    {
        using var db = store.Engine.Open();
        var decided = SaidTable.All(db);
        var person = LinkTable.All(db).ToDictionary(l => l.Chart, l => l.Person);
        var faces = Faces(db);
        HashSet<(string, string)> seen = [];
        List<LikelyPair> pairs = [];
        foreach (var block in faces.SelectMany(f => Keys(f).Distinct().Select(k => (Key: k, Face: f))).GroupBy(k => k.Key, k => k.Face))
        {
            var some = block.ToList();
            if (some.Count is < 2 or > Crowd) continue;
            for (var i = 0; i < some.Count; i++)
                for (var j = i + 1; j < some.Count; j++)
                {
                    var (one, other) = (some[i], some[j]);
                    var key = SaidTable.Ordered(one.Chart, other.Chart);
                    if (!seen.Add(key) || decided.GetValueOrDefault(key) is SaidTable.Same or SaidTable.Apart) continue;
                    if (person.TryGetValue(one.Chart, out var p) && p == person.GetValueOrDefault(other.Chart)) continue;
                    var likeness = Likeness.Of(one, other);
                    if (likeness.Likely) pairs.Add(new(one, other, likeness));
                }
        }
        return [.. pairs.OrderByDescending(p => p.Likeness.Points).ThenBy(p => p.One.Chart.ToString(), StringComparer.Ordinal).ThenBy(p => p.Other.Chart.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>Who in the store may be this person, who has no chart yet; the likeliest first.</summary>
    public static IReadOnlyList<(Face Face, Likeness Likeness)> Like(Store store, Face somebody)
    {
        using var db = store.Engine.Open();
        var keys = Keys(somebody).ToHashSet();
        return [.. from other in Faces(db)
                   where Keys(other).Any(keys.Contains)
                   let likeness = Likeness.Of(somebody, other)
                   where likeness.Likely
                   orderby likeness.Points descending, other.Chart.ToString()
                   select (other, likeness)];
    }

    /// <summary>What is known of some charts' people, in the order asked; erased ones are left out.</summary>
    public static IReadOnlyList<Face> Faces(Store store, IEnumerable<ChartId> charts)
    {
        using var db = store.Engine.Open();
        return [.. charts.SelectMany(c => Faces(db, c))];
    }

    static IEnumerable<string> Keys(Face face)
    {
        foreach (var number in face.Who.Numbers.Where(n => n.Value.Length > 3)) yield return "#" + number.Value;
        if (face.Phone is { } phone) yield return "t" + phone;
        foreach (var name in face.Names) yield return "n" + name;
        if (face.Born is not { } born) yield break;
        yield return $"s{face.Sound}/{born.Year}"; // each under two years, so that neighbours meet
        yield return $"s{face.Sound}/{born.Year + 1}";
    }

    static List<Face> Faces(DbConnection db, ChartId? only = null)
    {
        var one = only?.ToString();
        var where = only is null ? "" : " where p.chart = @1";
        ReadOnlySpan<object?> values = only is null ? [] : [one];
        var numbers = db.Rows($"select p.chart, p.system, p.value from person_number p{where}", r => (Chart: r.GetString(0), Number: new PersonNumber(r.GetString(1), r.GetString(2))), values)
            .ToLookup(n => n.Chart, n => n.Number);
        return db.Rows($"select p.chart, p.name, p.other_names, p.phone, p.address, r.born, r.sex from person p left join patient r on r.chart = p.chart{where} order by p.chart",
            r => new Face(new(Guid.Parse(r.GetString(0))), new()
            {
                Name = r.GetString(1),
                OtherNames = r.GetString(2) is "[]" ? [] : JsonSerializer.Deserialize<string[]>(r.GetString(2), FactJson.Options) ?? [],
                Numbers = [.. numbers[r.GetString(0)]],
                Phone = r.Text(3),
                Address = r.Text(4),
            }, PartialDate.TryParse(r.Text(5), out var born) ? born : null, r.Text(6)), values);
    }
}
