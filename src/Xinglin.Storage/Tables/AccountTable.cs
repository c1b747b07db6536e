using System.Data.Common;
using System.Text.Json;
using Xinglin.Facts.Arrivals;

namespace Xinglin.Storage.Tables;

/// <summary>The accounts of what was imported, so that nobody has to remember.</summary>
static class AccountTable
{
    public static void Write(DbConnection db, string id, FileAccount account, string by, DateTimeOffset at) => db.Run("""
        insert into import_account (id, file, account, by_whom, at) values (@1, @2, @3, @4, @5)
        on conflict (id) do update set account = excluded.account
        """, id, account.File, JsonSerializer.Serialize(account, FactJson.Options), by, Micros.Of(at));
}
