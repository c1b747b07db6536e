namespace Xinglin.Storage.SignIn;

/// <summary>Which chart a patient's or a relative's account belongs to: the only one it may ever open.</summary>
public sealed class OwnCharts(Store store)
{
    public ChartId? Of(string account)
    {
        using var db = store.Engine.Open();
        return db.One("select chart from account_chart where account = @1", account) is string chart ? new(Guid.Parse(chart)) : null;
    }

    public void Bind(string account, ChartId chart)
    {
        using var work = store.Engine.Begin();
        work.Db.Run("delete from account_chart where account = @1", account);
        work.Db.Run("insert into account_chart (chart, account, bound_at) values (@1, @2, @3)", chart.ToString(), account, Micros.Of(store.Time.GetUtcNow()));
        work.Commit();
    }
}
