namespace Xinglin.Storage.SignIn;

/// <summary>What was done about an account, by whom and why.</summary>
public sealed record DoorEntry(DateTimeOffset At, string Account, DoorAct What, string By, string? Reason);

public enum DoorAct { PasswordChanged, PasswordReset, SecondStepOn, SecondStepOff, SecondStepReset, CodesMade, CodeUsed, PasskeyAdded, PasskeyRemoved, Unlocked, Locked, SignedOutEverywhere, TokenMade, TokenEnded }

/// <summary>门禁簿。Kept for whoever must explain later how somebody came in; lines are only added.</summary>
public sealed class DoorBook(Store store)
{
    public void Write(DoorAct what, string account, string by, string? reason = null)
    {
        using var work = store.Engine.Begin();
        work.Db.Run("insert into door_book (id, at, account, what, by_whom, reason) values (@1, @2, @3, @4, @5, @6)",
            Guid.CreateVersion7().ToString("N"), Micros.Of(store.Time.GetUtcNow()), account, what.ToString(), by, reason is null ? null : Texts.Keepable(reason));
        work.Commit();
    }

    /// <summary>The latest lines of one account, or of all.</summary>
    public IReadOnlyList<DoorEntry> Read(string? account = null, int limit = 50)
    {
        using var db = store.Engine.Open();
        return db.Rows($"select at, account, what, by_whom, reason from door_book {(account is null ? "" : "where account = @1")} order by at desc, id desc limit {limit}",
            r => new DoorEntry(Micros.At(r.GetInt64(0)), r.GetString(1), Enum.Parse<DoorAct>(r.GetString(2)), r.GetString(3), r.Text(4)), account is null ? [] : [account]);
    }
}
