using Xinglin.Facts.Arrivals;

namespace Xinglin.Storage.Arriving;

enum Fate { Accepted, Kept, Rejected }

/// <summary>The account of one file while it is being taken in: a fate for every row.</summary>
sealed class Account(string file, FileReading reading)
{
    readonly Dictionary<string, (Fate Fate, Phrase? What)> rows = [];
    readonly List<FileProblem> remarks = [];

    public void Set(string where, Fate fate, Phrase? what = null) => rows[where] = (fate, what);

    /// <summary>Something to look at in a row that was taken all the same.</summary>
    public void Remark(string where, Phrase what) => remarks.Add(new(where, what));

    public FileAccount Sum() => new(file, reading.Format, reading.Encoding, reading.Arrivals.Count,
        Count(Fate.Accepted), Count(Fate.Kept), Count(Fate.Rejected),
        [.. rows.Where(r => r.Value.What is not null).Select(r => new FileProblem(r.Key, r.Value.What!.Value)), .. remarks]);

    int Count(Fate fate) => rows.Values.Count(r => r.Fate == fate);
}
