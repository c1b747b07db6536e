using System.Data.Common;
using System.Text.Json;
using Xinglin.Facts.Arrivals;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Erasing;

/// <summary>What lies outside a chart and tells whose it is.</summary>
static class Traces
{
    const int Telling = 4; // characters; a shorter number would strike out half of everybody's accounts

    /// <summary>Identity, numbers, links, keys, files, and what arrived and waits or is kept: gone; names and numbers in import accounts: struck out.</summary>
    public static void Remove(DbConnection db, ChartId chart)
    {
        var keys = db.Rows("select key from known where chart = @1", r => r.GetString(0), chart.ToString());
        foreach (var key in keys) RemoveArrived(db, key);
        if (PersonTable.Read(db, chart)?.Who is { } who) StrikeOut(db, [who.Name, .. who.OtherNames, .. Long([who.Phone, who.Address, .. who.Numbers.Select(n => n.Value), .. keys])]);
        PersonTable.Erase(db, chart);
        db.Run("update broken_glass set reason = '■■' where chart = @1", chart.ToString()); // a reason may name the person; that it was opened, and by whom, stays
        // that a place was taken stays, for the counts; the words may name the person
        db.Run("update clinic_place set extra_why = case when extra_why is null then null else '■■' end, ended_why = case when ended_why is null then null else '■■' end where chart = @1", chart.ToString());
        db.Run("update clinic_reminder set why = '■■' where why is not null and place in (select id from clinic_place where chart = @1)", chart.ToString());
        db.Run("update clinic_waiting_step set why = '■■' where why is not null and waiting in (select id from clinic_waiting where chart = @1)", chart.ToString());
        db.Run("update clinic_waiting set reason = '■■', ended_why = null where chart = @1", chart.ToString());
        db.Run("update trip_line set words = '■■' where about = @1", chart.ToString());
        db.Run("update guest_link set ended_by = 'erased', ended_at = made_at where chart = @1 and ended_at is null", chart.ToString());
        foreach (var table in new[] { "file", "arrived", "meeting_draft" }) db.Run($"delete from {table} where chart = @1", chart.ToString());
    }

    static void RemoveArrived(DbConnection db, string key)
    {
        db.Run("delete from waiting where key = @1 or waits_for = @1", key);
        db.Run("delete from kept where key = @1", key);
        if (key.Length < Telling) return;
        var quoted = "%" + Escaped(JsonSerializer.Serialize(key, FactJson.Options)) + "%";
        var waiting = db.Rows("select key, waits_for, arrival from waiting where arrival like @1 escape '!'", r => (Key: r.GetString(0), For: r.GetString(1), Arrival: r.GetString(2)), quoted);
        foreach (var one in waiting.Where(w => JsonSerializer.Deserialize<DocumentArrived>(w.Arrival, FactJson.Options)?.About == key))
            db.Run("delete from waiting where key = @1 and waits_for = @2", one.Key, one.For);
        db.Run("delete from kept where body like @1 escape '!'", quoted); // a document about nobody that names this person all the same
    }

    static IEnumerable<string> Long(IEnumerable<string?> values) => values.OfType<string>().Where(v => v.Length >= Telling);

    static void StrikeOut(DbConnection db, IEnumerable<string> words)
    {
        foreach (var word in words.Where(w => w.Length > 1).Distinct())
            db.Run("update import_account set account = replace(account, @1, '■■'), file = replace(file, @1, '■■') where account like @2 escape '!' or file like @2 escape '!'",
                word, "%" + Escaped(word) + "%");
    }

    static string Escaped(string text) => text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}
