using System.Data.Common;
using System.Text;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Person;
using Xinglin.Storage.Tables;

namespace Xinglin.Storage.Arriving;

/// <summary>One chart while a file is taken in: what stands in it, and what this file adds.</summary>
sealed class Sheet
{
    const int InChart = 4000; // characters; a longer document lies in the file table, so that folds stay quick

    readonly DbConnection db;
    Birth? birth;
    readonly Dictionary<string, (IFact Fact, DateTimeOffset At, Precision Precision)> bySource;

    public Sheet(DbConnection db, Chart before, byte[] link, bool isNew)
    {
        (this.db, Before, Link, IsNew) = (db, before, link, isNew);
        birth = before.Last<Birth>()?.Fact;
        bySource = before.Written.Where(e => e.Source is not null).ToDictionary(e => e.Source!, e => (e.Fact, e.HappenedAt, e.Precision));
    }

    public Chart Before { get; }
    public byte[] Link { get; }
    public bool IsNew { get; }
    public List<Draft> Fresh { get; } = [];

    /// <summary>Adds what a document says. The same words again add nothing; other words under the same source are settled by version:
    /// a later one amends, an earlier one is history; where nobody can tell, both stand and the account says so.</summary>
    /// <param name="again">why this is a better reading of something taken before, when it is</param>
    /// <returns>a remark for the account, or null</returns>
    public Phrase? Put(IEnumerable<Draft> drafts, string? version, Phrase? again = null)
    {
        Phrase? remark = null;
        foreach (var draft in drafts.Select(Shelve))
        {
            var source = draft.Source ?? throw new InvalidOperationException("a draft from outside has no source");
            if (!bySource.TryGetValue(source, out var there)) Add(draft, version, source);
            else if (!Same(there, draft)) remark = Settle(draft, source, version, again) ?? remark;
        }
        return remark;
    }

    /// <summary>A remark when something is said to have happened before this person was born: imported all the same, for somebody to look at.</summary>
    public Phrase? BeforeBirth(IEnumerable<Draft> drafts) =>
        birth is not null
        && drafts.Any(d => d.Precision != Precision.Unknown && d.Fact is not FamilyHistory && DateOnly.FromDateTime(d.HappenedAt.UtcDateTime.AddDays(1)) < birth.On.First)
            ? new($"早于出生日 {birth.On}，已收下，请核对日期", $"before the birth on {birth.On}; taken, check the date")
            : null;

    Phrase? Settle(Draft draft, string source, string? version, Phrase? again)
    {
        if (again is { } why)
        {
            Amend(draft, source, $"{source}@{Print(draft)}", why.Zh);
            return null;
        }
        switch (Versions.Compare(version, ArrivalTables.Version(db, Before.Id, source)))
        {
            case > 0:
                Amend(draft, source, $"{source}@{version}", $"来源更新为第 {version} 版");
                ArrivalTables.Arrived(db, Before.Id, source, version!);
                return null;
            case <= 0:
                return null; // an older version, or the same one, after the newer: what stands stays
            default:
                var other = $"{source}#{Print(draft)}";
                if (!bySource.ContainsKey(other)) Add(draft with { Source = other }, null, other);
                return new($"{source} 来过两次而内容不同，两条都保留，请核对后撤销一条", $"{source} came twice with different contents; both are kept, check and retract one");
        }
    }

    void Amend(Draft draft, string source, string renamed, string reason)
    {
        if (bySource.ContainsKey(renamed)) return;
        Add(draft with { Source = renamed, AmendsSource = Latest(source), Reason = reason }, null, renamed);
    }

    /// <summary>The last of this source's line: the first entry, or what last amended it.</summary>
    string Latest(string source) => bySource.Keys.Where(k => k == source || k.StartsWith(source + "@", StringComparison.Ordinal)).Last();

    void Add(Draft draft, string? version, string source)
    {
        Fresh.Add(draft);
        birth ??= draft.Fact as Birth;
        bySource[source] = (draft.Fact, draft.HappenedAt, draft.Precision);
        if (version is not null) ArrivalTables.Arrived(db, Before.Id, source, version);
    }

    /// <summary>A long document goes to the file table; the chart says what it is and where.</summary>
    Draft Shelve(Draft draft)
    {
        if (draft.Fact is not Document { Text: { Length: > InChart } text } document) return draft;
        var hash = FileTable.Hash(Encoding.UTF8.GetBytes(text));
        FileTable.Put(db, Before.Id, hash, text);
        return draft with { Fact = document with { Text = null, Hash = hash } };
    }

    static bool Same((IFact Fact, DateTimeOffset At, Precision Precision) there, Draft draft) =>
        Micros.Of(there.At) == Micros.Of(draft.HappenedAt) && there.Precision == draft.Precision
        && FactJson.Write(there.Fact).Body.AsSpan().SequenceEqual(FactJson.Write(draft.Fact).Body);

    static string Print(Draft draft) => FileTable.Hash([.. FactJson.Write(draft.Fact).Body, .. BitConverter.GetBytes(Micros.Of(draft.HappenedAt))])[..12];
}

/// <summary>Which of two versions a sender gave is the later one.</summary>
static class Versions
{
    /// <returns>below 0, 0, above 0; null when they cannot be compared</returns>
    public static int? Compare(string? one, string? other)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        if (long.TryParse(one, culture, out var a) && long.TryParse(other, culture, out var b)) return a.CompareTo(b);
        if (DateTimeOffset.TryParse(one, culture, out var x) && DateTimeOffset.TryParse(other, culture, out var y)) return x.CompareTo(y);
        return null;
    }
}
