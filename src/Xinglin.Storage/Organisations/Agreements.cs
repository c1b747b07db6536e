using System.Data.Common;
using System.Text.Json;
using Xinglin.Facts.Organisations;

namespace Xinglin.Storage.Organisations;

/// <summary>合作协议。Every revision of every agreement; rows are only added. Read anew whenever somebody asks what is open, so that a change holds from the next request on.</summary>
public static class Agreements
{
    const int Longest = 500;
    const string Columns = "select agreement, number, state, host, guest, for_zh, for_en, from_day, until_day, patients, records, host_signed, guest_signed, why, by_account, at from agreement_revision";

    /// <summary>The terms in force of every agreement that has any.</summary>
    public static IReadOnlyList<Agreement> InForce(Store store) => InForce(store.Engine);

    /// <summary>The same, for the gate, which is made before the store is.</summary>
    public static IReadOnlyList<Agreement> InForce(Engine engine)
    {
        using var db = engine.Open();
        return InForce(db);
    }

    /// <summary>Every revision, by agreement, the first revision first.</summary>
    public static ILookup<string, AgreementRevision> All(Store store)
    {
        using var db = store.Engine.Open();
        return Read(db);
    }

    /// <summary>Writes another revision: a change, a signature, a revocation. What gives away more than is in force waits for both signatures; less needs the host's alone.</summary>
    /// <param name="after">the number of the revision the writer saw last; 0 for a new agreement</param>
    /// <returns>why not; null when it is so now</returns>
    public static Problem? Write(Store store, AgreementRevision wish, int after)
    {
        var (terms, why) = (wish.Terms, wish.Why.Trim());
        if (why is "" || why.Length > Longest || !Texts.IsKeepable(why)) return new("why", new("请写明原因（500 字以内）", "say why, in at most 500 letters"));
        if (terms.Until < terms.From) return new("until", new("止日早于起日，请核对", "it would end before it begins; check the days"));
        if (terms.Host == terms.Guest) return new("guest", new("双方是同一个机构，请重选", "both sides are the same organisation; choose again"));
        if (wish.State is not AgreementState.Revoked && terms.Patients is SharedPatients.None) return new("patients", new("请至少选一类患者；要全部停止，请撤销协议", "choose at least one kind of patient; to stop it all, revoke the agreement"));
        using var work = store.Engine.Begin();
        var was = work.Db.Rows($"{Columns} where agreement = @1 order by number", Row, terms.Id).Select(r => r.Revision).ToList();
        if (was.Count > after && Same(was[after], wish)) return null; // sent twice
        if (was.Count != after) return new("", new("刚才有人改过这份协议，请看过新的一版再改", "somebody changed this agreement meanwhile; look at the new revision first"));
        foreach (var side in new[] { terms.Host, terms.Guest })
            if (work.Db.One("select 1 from organisation where id = @1", side) is null) return new("guest", new($"没有机构 {side}，请重选", $"there is no organisation {side}; choose again"));
        Insert(work.Db, wish with { Number = after + 1, State = StateOf(wish, was.InForce()?.Terms), Why = why, At = store.Time.GetUtcNow() });
        work.Commit();
        return null;
    }

    static AgreementState StateOf(AgreementRevision wish, Agreement? now) => wish.State is AgreementState.Revoked ? AgreementState.Revoked
        : wish.HostSigned is not null && (wish.GuestSigned is not null || now is not null && wish.Terms.IsWithin(now)) ? AgreementState.Signed : AgreementState.Proposed;

    static bool Same(AgreementRevision one, AgreementRevision other) =>
        one.Terms == other.Terms && one.Why == other.Why.Trim() && one.By == other.By && one.HostSigned == other.HostSigned && one.GuestSigned == other.GuestSigned && (one.State is AgreementState.Revoked) == (other.State is AgreementState.Revoked);

    internal static IReadOnlyList<Agreement> InForce(DbConnection db) => [.. Read(db).Select(g => g.InForce()?.Terms).OfType<Agreement>()];

    /// <summary>The first revision of an agreement that came with a region; what is there stays.</summary>
    internal static void Begin(DbConnection db, Agreement terms, string by, long at)
    {
        if (db.One("select 1 from agreement_revision where agreement = @1", terms.Id) is not null) return;
        Insert(db, new(1, AgreementState.Signed, terms, by, by, "随机构一起录入 · entered with its organisations", by, Micros.At(at)));
    }

    static ILookup<string, AgreementRevision> Read(DbConnection db) => db.Rows($"{Columns} order by agreement, number", Row).ToLookup(r => r.Id, r => r.Revision);

    static void Insert(DbConnection db, AgreementRevision r) =>
        db.Run("insert into agreement_revision (agreement, number, state, host, guest, for_zh, for_en, from_day, until_day, patients, records, host_signed, guest_signed, why, by_account, at) values (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14, @15, @16)",
            r.Terms.Id, (long)r.Number, PostTable.Word(r.State), r.Terms.Host, r.Terms.Guest, r.Terms.For.Zh, r.Terms.For.En, PostTable.Day(r.Terms.From), r.Terms.Until is { } u ? PostTable.Day(u) : null,
            Words(r.Terms.Patients), Words(r.Terms.Records), r.HostSigned, r.GuestSigned, r.Why, r.By, Micros.Of(r.At));

    static (string Id, AgreementRevision Revision) Row(DbDataReader r) => (r.GetString(0), new((int)r.GetInt64(1), Enum.Parse<AgreementState>(r.GetString(2), ignoreCase: true),
        new Agreement(r.GetString(0), r.GetString(3), r.GetString(4), new(r.GetString(5), r.GetString(6)), PostTable.Day(r.GetString(7)), r.Text(8) is { } u ? PostTable.Day(u) : null)
        { Patients = Flags<SharedPatients>(r.GetString(9)), Records = Flags<SharedRecords>(r.GetString(10)) },
        r.Text(11), r.Text(12), r.GetString(13), r.GetString(14), Micros.At(r.GetInt64(15))));

    static string Words<T>(T flags) where T : struct, Enum =>
        string.Join(' ', flags.ToString() == "All" ? Enum.GetNames<T>().Where(n => n is not ("None" or "All")).Select(JsonNamingPolicy.CamelCase.ConvertName) : flags.ToString().Split(", ").Select(JsonNamingPolicy.CamelCase.ConvertName));

    static T Flags<T>(string words) where T : struct, Enum => Enum.Parse<T>(words.Replace(' ', ','), ignoreCase: true);
}
