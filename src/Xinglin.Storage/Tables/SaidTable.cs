using System.Data.Common;

namespace Xinglin.Storage.Tables;

/// <summary>What was said of two charts, word after word: of one person, not of one person, or taken back. The last word counts; none is ever removed.</summary>
static class SaidTable
{
    public const string Same = "same", Apart = "apart", Open = "open";

    const string Last = "n = (select max(n) from person_said m where m.chart = s.chart and m.other = s.other)";

    public static void Say(DbConnection db, ChartId one, ChartId other, string said, string reason, string by, DateTimeOffset at)
    {
        var (first, second) = Ordered(one, other);
        db.Run("""
            insert into person_said (chart, other, n, said, reason, said_by, said_at)
            select @1, @2, coalesce(max(n), 0) + 1, @3, @4, @5, @6 from person_said where chart = @1 and other = @2
            """, first, second, said, reason, by, Micros.Of(at));
    }

    /// <summary>The charts a chart is said to be of one person with.</summary>
    public static List<ChartId> With(DbConnection db, ChartId chart) => db.Rows(
        $"""
        select other from person_said s where chart = @1 and said = '{Same}' and {Last}
        union select chart from person_said s where other = @1 and said = '{Same}' and {Last}
        order by 1
        """, r => new ChartId(Guid.Parse(r.GetString(0))), chart.ToString());

    /// <summary>The last word on every pair that has one.</summary>
    public static Dictionary<(string One, string Other), string> All(DbConnection db) =>
        db.Rows($"select chart, other, said from person_said s where {Last}", r => ((r.GetString(0), r.GetString(1)), r.GetString(2))).ToDictionary(r => r.Item1, r => r.Item2);

    /// <summary>Everything said of a chart, in the order of the moments.</summary>
    public static List<LinkWord> Words(DbConnection db, ChartId chart) => db.Rows(
        "select chart, other, said, reason, said_by, said_at from person_said where chart = @1 or other = @1 order by said_at, chart, other, n",
        r => new LinkWord(r.GetString(0) == chart.ToString() ? r.GetString(1) : r.GetString(0), r.GetString(2), r.GetString(3), r.GetString(4), Micros.At(r.GetInt64(5))), chart.ToString());

    /// <summary>Forgets the words of the reasons, which may name somebody.</summary>
    public static void Erase(DbConnection db, ChartId chart) => db.Run("update person_said set reason = '' where chart = @1 or other = @1", chart.ToString());

    /// <summary>Two ids in the order they are kept.</summary>
    public static (string First, string Second) Ordered(ChartId one, ChartId other)
    {
        var (a, b) = (one.ToString(), other.ToString());
        return string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
    }
}
