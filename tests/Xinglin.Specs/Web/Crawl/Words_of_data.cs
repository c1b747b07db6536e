using System.Collections;
using System.Reflection;
using Xinglin.Storage;
using Xinglin.Storage.Meetings;
using Xinglin.Storage.Organisations;

namespace Xinglin.Specs.Web.Crawl;

/// <summary>What people wrote, in whatever tongue they wrote it: names, free text, drugs, codes. Everything else on a page is ours and must be of the page's tongue.</summary>
public static class Words_of_data
{
    public static IReadOnlyList<string> In(Store store)
    {
        HashSet<string> words = [];
        foreach (var id in store.Charts().ToList())
        {
            foreach (var entry in store.Read(id)!.Written)
            {
                Gather(entry.Fact, words);
                Gather(entry.Reason, words);
                words.Add(entry.Author);
                if (entry.Source is not null) words.Add(entry.Source);
            }
            Gather(store.WhoIs(id), words);
        }
        words.UnionWith(MeetingTable.Between(store, DateTimeOffset.UtcNow.AddYears(-2), DateTimeOffset.UtcNow.AddYears(1)).Select(m => m.Name));
        var staff = People.Read(store).Staff.Select(s => s.Name);
        foreach (var name in staff.Concat(Xinglin.Web.DemoAccounts.All.Select(a => a.Name))) words.UnionWith([name, name[..1]]); // whole, and on the round badge
        return [.. words.SelectMany(w => w.Split('\n')).SelectMany(w => (string[])[w.Trim(), Page_rules.Straight(w.Trim()), w.Replace("（演示）", "", StringComparison.Ordinal).Trim()]).Where(w => w.Length > 0).Distinct().OrderByDescending(w => w.Length)];
    }

    /// <summary>Strings, but no words of ours: a phrase has both tongues, an enumeration is said by the product.</summary>
    static void Gather(object? told, HashSet<string> words)
    {
        switch (told)
        {
            case null or Phrase or Enum: break;
            case string text: words.Add(text); break;
            case IDictionary pairs: Gather(pairs.Keys, words); Gather(pairs.Values, words); break;
            case IEnumerable many: foreach (var one in many) Gather(one, words); break;
            default:
                if (told.GetType().Namespace is not { } name || !name.StartsWith("Xinglin", StringComparison.Ordinal)) break;
                foreach (var part in told.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters() is [])) Gather(part.GetValue(told), words);
                break;
        }
    }
}
