using System.Data.Common;
using System.Text.Json;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Storage.Tables;

/// <summary>Who a chart is about. It lies outside the chart, is written with it, and can be erased.</summary>
static class PersonTable
{
    public static void Write(DbConnection db, ChartId chart, Identity who, string? version, DateTimeOffset at)
    {
        var id = chart.ToString();
        db.Run("""
            insert into person (chart, name, initials, other_names, phone, address, version, updated_at) values (@1, @2, @3, @4, @5, @6, @7, @8)
            on conflict (chart) do update set name = excluded.name, initials = excluded.initials, other_names = excluded.other_names,
              phone = excluded.phone, address = excluded.address, version = excluded.version, updated_at = excluded.updated_at
            """,
            id, who.Name, Initials.Of(who.Name), JsonSerializer.Serialize(who.OtherNames, FactJson.Options), who.Phone, who.Address, version, Micros.Of(at));
        db.Run("delete from person_number where chart = @1", id);
        foreach (var number in who.Numbers.DistinctBy(n => (n.System, n.Value)))
            db.Run("insert into person_number (chart, system, value, tail) values (@1, @2, @3, @4)", id, number.System, number.Value, Tail(number.Value));
    }

    public static (Identity Who, string? Version)? Read(DbConnection db, ChartId chart)
    {
        var numbers = db.Rows("select system, value from person_number where chart = @1 order by length(value), value, system", r => new PersonNumber(r.GetString(0), r.GetString(1)), chart.ToString());
        return db.Rows("select name, other_names, phone, address, version from person where chart = @1", r => ((Identity, string?)?)(new Identity
        {
            Name = r.GetString(0),
            OtherNames = JsonSerializer.Deserialize<string[]>(r.GetString(1), FactJson.Options) ?? [],
            Numbers = numbers,
            Phone = r.Text(2),
            Address = r.Text(3),
        }, r.Text(4)), chart.ToString()).FirstOrDefault();
    }

    /// <summary>The charts that carry this very number.</summary>
    public static List<ChartId> With(DbConnection db, PersonNumber number) =>
        db.Rows("select chart from person_number where system = @1 and value = @2", r => new ChartId(Guid.Parse(r.GetString(0))), number.System, number.Value);

    public static void Erase(DbConnection db, ChartId chart)
    {
        db.Run("delete from person where chart = @1", chart.ToString());
        db.Run("delete from person_number where chart = @1", chart.ToString());
        db.Run("delete from known where chart = @1", chart.ToString());
    }

    /// <summary>The last four characters turned round, so that "ends in 0417" is an index look-up.</summary>
    public static string Tail(string value)
    {
        var end = value[Math.Max(0, value.Length - 8)..].ToUpperInvariant().ToCharArray();
        Array.Reverse(end);
        return new(end);
    }
}
