using System.Globalization;
using Xinglin.Knowledge.Reading;

namespace Xinglin.Knowledge;

/// <summary>启用清单。adoption.yaml: from when the first edition of every card is in force, and later editions one by one.</summary>
sealed record AdoptionList
{
    /// <summary>A new card is in force from here without anybody editing the list.</summary>
    public string? FirstEditionsFrom { get; init; }
    public List<Line> Editions { get; init; } = [];

    /// <param name="Card">card@edition</param>
    public sealed record Line
    {
        public required string Card { get; init; }
        public required string From { get; init; }
    }

    public static IEnumerable<Adoption> Read(string folder, IReadOnlyList<CardFile> files)
    {
        var path = Path.Combine(folder, "adoption.yaml");
        if (!File.Exists(path)) return [];
        try
        {
            var list = Cards.Plain<AdoptionList>(File.ReadAllText(path));
            return [.. list.First(files), .. list.Editions.Select(l => Split(l.Card, Day(l.From)))];
        }
        catch (Exception e) when (e is ReadingException or FormatException)
        {
            throw new KnowledgeException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>The first edition of every card; one day is read once, not once a card.</summary>
    IEnumerable<Adoption> First(IReadOnlyList<CardFile> files)
    {
        if (FirstEditionsFrom is null) yield break;
        var from = Day(FirstEditionsFrom);
        foreach (var card in files.GroupBy(f => f.Card))
            yield return new(card.Key, card.Count() == 1 ? card.First().Edition : card.MinBy(f => Order(f.Edition))!.Edition, from);
    }

    static System.Version Order(string edition) => System.Version.TryParse(edition, out var v) ? v : new(int.MaxValue, 0);

    static Adoption Split(string stamp, DateTimeOffset from) => stamp.Split('@') is [{ Length: > 0 } card, { Length: > 0 } edition]
        ? new(card, edition, from) : throw new FormatException($"'{stamp}' is not written card@edition");

    /// <summary>Midnight in China, where the day of a Chinese hospital begins.</summary>
    static DateTimeOffset Day(string day) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.FromHours(8));
}
