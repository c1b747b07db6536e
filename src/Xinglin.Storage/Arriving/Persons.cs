using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Person;

namespace Xinglin.Storage.Arriving;

/// <summary>Whether a person who comes under a known id is the one we know.</summary>
static class Persons
{
    /// <summary>Why these cannot be one person: other names and another birth or sex; null when they can.</summary>
    public static Phrase? Differ(Identity known, Chart chart, PersonArrived person)
    {
        if (Names(known).Intersect(Names(person.Identity)).Any()) return null;
        var born = chart.Last<Birth>()?.Fact.On;
        var newBorn = person.Drafts.Select(d => d.Fact).OfType<Birth>().Select(b => (PartialDate?)b.On).FirstOrDefault();
        var sex = chart.Last<SexStated>()?.Fact.Sex;
        var newSex = person.Drafts.Select(d => d.Fact).OfType<SexStated>().Select(s => (Sex?)s.Sex).FirstOrDefault();
        var another = born is { } b && newBorn is { } n && (b.Last < n.First || n.Last < b.First) || sex is not null && newSex is not null && sex != newSex;
        return another
            ? new($"{person.Keys[0]} 已是另一个人（姓名、生日或性别不同），未入病历，请先核对", $"{person.Keys[0]} is already another person (other name, birth or sex); nothing was written, check first")
            : null;
    }

    /// <summary>The later version's words; where nobody can tell, what we have, with every name and number of both.</summary>
    public static Identity Together((Identity Who, string? Version) known, PersonArrived person)
    {
        var later = Versions.Compare(person.Version, known.Version) > 0 ? person.Identity : known.Who;
        return later with
        {
            OtherNames = [.. Names(known.Who).Union(Names(person.Identity)).Where(n => n != later.Name).Order(StringComparer.Ordinal)],
            Numbers = [.. known.Who.Numbers.Union(person.Identity.Numbers)],
        };
    }

    static IEnumerable<string> Names(Identity who) => who.OtherNames.Prepend(who.Name).Where(n => !string.IsNullOrWhiteSpace(n));
}
