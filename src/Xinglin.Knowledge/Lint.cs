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
        public IReadOnlyList<Linted> Lint()
        {
            List<Card> sound = [];
            List<Linted> one = [.. library.Files.Select(f => One(library, f, sound))];
            var together = OwnTypes.Of<ICardsTogether>().SelectMany(t => t.Faults(sound)).ToLookup(f => f.Card.Stamp, f => f.Wrong);
            one = [.. one.Select(l => l with { Wrong = [.. l.Wrong, .. together[$"{l.Card}@{l.Edition}"]] })];
            // names can be followed only where every card can be read
            if (one.TrueForAll(l => l.Wrong is []))
            {
                var led = Materia.MateriaLint.Faults(library).ToLookup(f => f.Card, f => f.Wrong);
                one = [.. one.Select(l => l with { Wrong = [.. led[l.Card].Distinct()] })];
            }
            return [.. one, .. Lost(library)];
        }

        /// <summary>The same of one edition; null when there is none.</summary>
        public Linted? LintOf(string card, string edition) => library.Files.FirstOrDefault(f => f.Card == card && f.Edition == edition) is { } file ? One(library, file, []) : null;
    }

    /// <param name="sound">takes up the card when it can be read, to be looked at together with the others</param>
    static Linted One(Library library, CardFile file, List<Card> sound)
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
                read = file.Parse(type);
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
            wrong.AddRange((card.Sources ?? []).Keys.Except(read.Cited.Select(c => c.Value.Cite)).Except((card as Materia.ITabled)?.Cites ?? []).Select(s => $"source {s} is cited nowhere"));
            unverified.AddRange(read.Cited.Where(c => c.Value.Confidence == Confidence.Low).Select(c => c.Path));
            if (wrong is []) sound.Add(card);
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
