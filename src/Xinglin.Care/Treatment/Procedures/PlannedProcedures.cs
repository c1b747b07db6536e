using Xinglin.Facts;
using Xinglin.Facts.Treatment;
using Xinglin.Knowledge;

namespace Xinglin.Care.Treatment.Procedures;

/// <summary>A plan and what became of it.</summary>
/// <param name="Done">the procedure it led to, called off or done; null while it waits</param>
public sealed record PlannedProcedure(Stated<ProcedurePlanned> Plan, Stated<ProcedureDone>? Done, ProcedureCard? Card);

/// <summary>Which card a procedure is, and which procedure a plan became.</summary>
public static class PlannedProcedures
{
    extension(Library library)
    {
        /// <summary>The card a procedure is checked by: the one it names, else the one whose words its name holds, else that of its whole kind; null when there is none.</summary>
        public ProcedureCard? ProcedureOn(DateTimeOffset day, string? card, ProcedureKind kind, string name) => library.FamilyOf<ProcedureCard>().Of(day, card, kind, name);

        public IReadOnlyList<ProcedureCard> ProceduresOn(DateTimeOffset day) => [.. library.FamilyOf<ProcedureCard>().All(day)];
    }

    extension(AdoptedFamily<ProcedureCard> family)
    {
        public ProcedureCard? Of(DateTimeOffset day, string? card, ProcedureKind kind, string name) =>
            card is not null && family.On(card, day) is { } named ? named
                : family.All(day).Where(c => c.Kind == kind).OrderByDescending(c => c.Words.Where(name.Says).Select(w => w.Length).DefaultIfEmpty().Max()).FirstOrDefault(c => c.WholeKind || c.Words.Any(name.Says));

        public ProcedureCard? Of(Stated<ProcedureDone> done) => family.Of(done.At, done.Fact.Card, done.Fact.Kind, done.Fact.Name);

        IEnumerable<ProcedureCard> All(DateTimeOffset day) => family.Ids.Order(StringComparer.Ordinal).Select(id => family.On(id, day)).OfType<ProcedureCard>();
    }

    extension(Chart chart)
    {
        /// <summary>Every plan that stands, with the procedure that answered it: the one that names it, else the first of its card from its writing on.</summary>
        public IReadOnlyList<PlannedProcedure> Plans(Library library)
        {
            var family = library.FamilyOf<ProcedureCard>();
            var free = chart.All<ProcedureDone>().Where(d => !d.Fact.Elsewhere).ToList();
            List<PlannedProcedure> plans = [];
            foreach (var plan in chart.All<ProcedurePlanned>())
            {
                var card = family.Of(plan.At, plan.Fact.Card, plan.Fact.Kind, plan.Fact.Name);
                var names = chart.Names(plan.Entry);
                var at = free.FindIndex(d => d.Fact.Plan is { } named ? names.Contains(named) : d.At >= plan.At && d.Fact.Kind == plan.Fact.Kind && family.Of(d)?.Id == card?.Id && (card is not null || d.Fact.Name == plan.Fact.Name));
                plans.Add(new(plan, at < 0 ? null : free[at], card));
                if (at >= 0) free.RemoveAt(at);
            }
            return plans;
        }

        /// <summary>The numbers an entry goes by: its own, and those of what it took the place of.</summary>
        HashSet<long> Names(Entry entry)
        {
            HashSet<long> names = [];
            for (var e = entry; e is not null && names.Add(e.Id.Value);) e = e.Amends is { Value: > 0 } old && old.Value <= chart.Head ? chart.Written[(int)old.Value - 1] : null;
            return names;
        }
    }

    /// <summary>Whether a text holds a word, whatever the case.</summary>
    internal static bool Says(this string text, string word) => word.Length > 0 && text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
