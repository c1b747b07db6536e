using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Xinglin.Facts.Organisations;

namespace Xinglin.Storage.Organisations;

/// <summary>A post with who gave and who ended it, and why.</summary>
public sealed record PostRow(string Id, Post Post, string GivenBy, DateTimeOffset GivenAt, string? GivenWhy, string? EndedBy, DateTimeOffset? EndedAt, string? EndedWhy);

/// <summary>任职表。Rows are added and ended, never taken out.</summary>
static class PostTable
{
    const string Columns = "select id, role, organisation, department, from_day, until_day, given_by, given_at, given_why, ended_by, ended_at, ended_why from post";

    public static List<PostRow> Of(DbConnection db, string account) => db.Rows($"{Columns} where account = @1 order by from_day desc, id", Read, account);

    public static PostRow? Find(DbConnection db, string id) => db.Rows($"{Columns} where id = @1", Read, id).FirstOrDefault();

    public static void Write(DbConnection db, string account, Post p, string by, long at, string? why) =>
        db.Run("insert into post (id, account, role, organisation, department, from_day, until_day, given_by, given_at, given_why) values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10)",
            Guid.CreateVersion7(Micros.At(at)).ToString("D"), account, Word(p.Role), p.Organisation, p.Department, Day(p.From), p.Until is { } u ? Day(u) : null, by, at, why);

    public static void End(DbConnection db, string id, DateOnly last, string by, long at, string why) =>
        db.Run("update post set until_day = @2, ended_by = @3, ended_at = @4, ended_why = @5 where id = @1", id, Day(last), by, at, why);

    /// <summary>A post of this role and place that began that day, whatever became of it.</summary>
    public static bool Has(DbConnection db, string account, Post p) =>
        db.One("select 1 from post where account = @1 and role = @2 and organisation = @3 and coalesce(department, '') = @4 and from_day = @5",
            account, Word(p.Role), p.Organisation, p.Department ?? "", Day(p.From)) is not null;

    public static Post Post(string role, string organisation, string? department, string from, string? until) =>
        new(Enum.Parse<Role>(role, ignoreCase: true), organisation, department, Day(from), until is null ? null : Day(until));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Word<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    static PostRow Read(DbDataReader r) => new(r.GetString(0), Post(r.GetString(1), r.GetString(2), r.Text(3), r.GetString(4), r.Text(5)),
        r.GetString(6), Micros.At(r.GetInt64(7)), r.Text(8), r.Text(9), r.Whole(10) is { } at ? Micros.At(at) : null, r.Text(11));
}
