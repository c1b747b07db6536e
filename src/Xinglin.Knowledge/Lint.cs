namespace Xinglin.Knowledge;

/// <summary>One card file as the reviewer sees it.</summary>
/// <param name="File">path below the knowledge folder</param>
/// <param name="Wrong">what refuses it or must be mended; empty is a sound card</param>
/// <param name="Unverified">values that may warn but not block, until somebody opens their source</param>
public sealed record Linted(string File, string Card, string Edition, string? Zh, IReadOnlyList<string> Wrong, IReadOnlyList<string> Unverified)
{
    /// <summary>The days from which this edition is in force here.</summary>
    public IReadOnlyList<DateTimeOffset> AdoptedFrom { get; init; } = [];
}

public static class LintedLibrary
{
    extension(Library library)
    {
        /// <summary>Every card file with what is wrong with it, and every adoption that leads nowhere.</summary>
        public IReadOnlyList<Linted> Lint() => [.. library.Files.Select(f => One(library, f)), .. Lost(library)];

        /// <summary>The same of one edition; null when there is none.</summary>
        public Linted? LintOf(string card, string edition) => library.Files.FirstOrDefault(f => f.Card == card && f.Edition == edition) is { } file ? One(library, file) : null;
    }

    static Linted One(Library library, CardFile file)
    {
        List<string> wrong = [];
        List<string> unverified = [];
        ReadCard? read = null;
        if (library.Files.Any(other => other != file && other.Card == file.Card && other.Edition == file.Edition))
            wrong.Add($"{file.Card}@{file.Edition} lies in two places");
        if (CardTypes.For(file) is not { } type) wrong.Add("no rule reads a card of this id");
        else
        {
            try
            {
                using var text = File.OpenText(file.Path);
                read = Cards.Parse(type, text);
            }
            catch (KnowledgeException e)
            {
                wrong.Add(e.Message);
            }
        }
        if (read is { Card: var card })
        {
            wrong.AddRange(Citations.Faults(read));
            if (card.Id != file.Card) wrong.Add($"its id is {card.Id}, but it lies in a folder named {file.Card}");
            if (card.Edition != file.Edition) wrong.Add($"its edition is {card.Edition}, but the file is named {file.Edition}");
            wrong.AddRange((card.Sources ?? []).Keys.Except(read.Cited.Select(c => c.Value.Cite)).Select(s => $"source {s} is cited nowhere"));
            unverified.AddRange(read.Cited.Where(c => c.Value.Confidence == Confidence.Low).Select(c => c.Path));
            if (wrong is []) wrong.AddRange(card.Wrong());
            if (wrong is []) wrong.AddRange(card.WrongIn(library));
        }
        return new(Path.GetRelativePath(library.Folder, file.Path).Replace('\\', '/'), file.Card, file.Edition, read?.Card.Zh, wrong, unverified)
        {
            AdoptedFrom = [.. library.Adoptions.Where(a => a.Card == file.Card && a.Edition == file.Edition).Select(a => a.From)],
        };
    }

    static IEnumerable<Linted> Lost(Library library) =>
        from a in library.Adoptions
        where !library.Files.Any(f => f.Card == a.Card && f.Edition == a.Edition)
        select new Linted("adoption", a.Card, a.Edition, null, ["adopted, but there is no such edition"], []) { AdoptedFrom = [a.From] };
}
