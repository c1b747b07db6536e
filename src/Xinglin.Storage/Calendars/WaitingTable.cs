using System.Data.Common;

namespace Xinglin.Storage.Calendars;

public enum WaitingState { Waiting, Offered, Booked, Withdrawn, Over }

/// <summary>候补。Somebody who wants a place in a department within some days.</summary>
/// <param name="Doctor">an account; null: any</param>
public sealed record WaitingRow(string Id, ChartId Chart, string Department, string? Doctor, DateOnly From, DateOnly Until, bool Urgent, string Reason, WaitingState State, string MadeBy, DateTimeOffset MadeAt)
{
    public string Key { get; init; } = "";
    public string? EndedWhy { get; init; }

    public bool Fits(Session session) => Department == session.Department && (Doctor is null || Doctor == session.Doctor) && From <= session.Day && session.Day <= Until;
}

/// <summary>One step of somebody's waiting: put on the list, offered, declined, not reached, booked, withdrawn.</summary>
public sealed record WaitingStep(int N, string What, string? Place, string By, DateTimeOffset At, string? Why);

/// <summary>候补表。</summary>
static class WaitingTable
{
    const string Columns = "select id, chart, department, doctor, from_day, until_day, urgent, reason, state, made_by, made_at, form_key, ended_why from clinic_waiting";

    public static WaitingRow? Find(DbConnection db, string id) => db.Rows($"{Columns} where id = @1", Read, id).FirstOrDefault();

    public static WaitingRow? ByKey(DbConnection db, string key) => db.Rows($"{Columns} where form_key = @1", Read, key).FirstOrDefault();

    /// <summary>Those who wait, in the order in which places are offered: urgent ones first, then who asked first.</summary>
    public static List<WaitingRow> Open(DbConnection db) => db.Rows($"{Columns} where state in ('Waiting', 'Offered') order by urgent desc, made_at, id", Read);

    public static List<WaitingRow> OfChart(DbConnection db, ChartId chart) => db.Rows($"{Columns} where chart = @1 order by made_at desc", Read, chart.ToString());

    public static void Insert(DbConnection db, WaitingRow w, string person) => db.Run(
        "insert into clinic_waiting (id, chart, person, department, doctor, from_day, until_day, urgent, reason, state, form_key, made_by, made_at) values (@1, @2, @3, @4, @5, @6, @7, @8, @9, 'Waiting', @10, @11, @12)",
        w.Id, w.Chart.ToString(), person, w.Department, w.Doctor, SessionTable.Day(w.From), SessionTable.Day(w.Until), w.Urgent ? 1L : 0L, w.Reason, w.Key, w.MadeBy, Micros.Of(w.MadeAt));

    public static bool Turn(DbConnection db, string id, WaitingState from, WaitingState to, string by, DateTimeOffset at, string? why) => db.Run(
        "update clinic_waiting set state = @3, ended_by = @4, ended_at = @5, ended_why = @6 where id = @1 and state = @2", id, from.ToString(), to.ToString(),
        to is WaitingState.Waiting or WaitingState.Offered ? null : by, to is WaitingState.Waiting or WaitingState.Offered ? null : Micros.Of(at), why) > 0;

    public static void Step(DbConnection db, string waiting, string what, string? place, string by, DateTimeOffset at, string? why) =>
        db.Run("insert into clinic_waiting_step (waiting, n, what, place, said_by, at, why) values (@1, (select coalesce(max(n), 0) + 1 from clinic_waiting_step where waiting = @1), @2, @3, @4, @5, @6)",
            waiting, what, place, by, Micros.Of(at), why);

    public static List<WaitingStep> Steps(DbConnection db, string waiting) => db.Rows("select n, what, place, said_by, at, why from clinic_waiting_step where waiting = @1 order by n",
        r => new WaitingStep((int)r.GetInt64(0), r.GetString(1), r.Text(2), r.GetString(3), Micros.At(r.GetInt64(4)), r.Text(5)), waiting);

    static WaitingRow Read(DbDataReader r) => new(r.GetString(0), new(Guid.Parse(r.GetString(1))), r.GetString(2), r.Text(3), SessionTable.Day(r.GetString(4)), SessionTable.Day(r.GetString(5)), r.GetInt64(6) != 0,
        r.GetString(7), Enum.Parse<WaitingState>(r.GetString(8)), r.GetString(9), Micros.At(r.GetInt64(10))) { Key = r.GetString(11), EndedWhy = r.Text(12) };
}
