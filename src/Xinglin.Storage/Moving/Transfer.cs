using Xinglin.Storage.Proof;

namespace Xinglin.Storage.Moving;

/// <param name="Rows">rows of all tables</param>
/// <param name="Refused">why nothing was moved; null when everything was</param>
public sealed record TransferReport(long Charts, long Entries, long Rows, Phrase? Refused = null);

/// <summary>Copies a whole store to an empty place, from either database to either, and proves that it arrived. All or nothing.</summary>
public static class Transfer
{
    /// <summary>Registers are made anew when the target is next opened. The seal's key and the list of erasures stay where they are: bring them by hand.</summary>
    public static TransferReport Move(Engine from, Engine to)
    {
        try
        {
            Schema.Apply(to);
            using var source = from.Snapshot();
            using var target = to.Begin();
            to.HoldSchema(target);
            foreach (var table in Packing.Tables(to, target.Db))
                if (target.Db.One($"select 1 from \"{table.Name}\" limit 1") is not null)
                    return new(0, 0, 0, new($"目标不是空的：表 {table.Name} 里有内容，请换一个空的存储", $"the target is not empty: table {table.Name} has rows; choose an empty store"));

            var counts = Packing.Unpack(to, target, Packing.Pack(from, source.Db));
            if (Arrival.Differs(target.Db, counts) is { } lost) return new(0, 0, 0, lost);
            var found = Verification.Within(target.Db);
            if (found.FirstBad is { } bad) return new(0, 0, 0, Arrival.Broken(bad));
            if (!Arrival.SameHeads(source.Db, target.Db))
                return new(0, 0, 0, new("搬完的链首与原来不符，什么也没有搬", "the heads that arrived are not those that left; nothing was moved"));
            target.Commit();
            return new(found.Charts, found.Entries, counts.Values.Sum());
        }
        catch (MovingException e)
        {
            return new(0, 0, 0, e.What);
        }
        catch (SchemaException e)
        {
            return new(0, 0, 0, e.What);
        }
    }
}
