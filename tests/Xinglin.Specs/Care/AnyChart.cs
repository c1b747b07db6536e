using System.Reflection;
using Xinglin.Facts;
using Xinglin.Facts.Ending;
using Xinglin.Facts.Laboratory;
using Xinglin.Facts.Nursing;
using Xinglin.Facts.Pathology;
using Xinglin.Facts.Paths;
using Xinglin.Facts.Treatment;

namespace Xinglin.Specs.Care;

/// <summary>Charts nobody wrote: every kind of fact there is, and more often those the loops look for, over half a year; some late, some imported, some amended or retracted.</summary>
sealed class AnyChart(int seed)
{
    static readonly IFact[] samples = [.. Tags.All.Where(t => t is not ("retraction" or "erased" or "blank" or "death" or "hospice-admission" or "care-plan"))
        .Order(StringComparer.Ordinal)
        .Select(t => (IFact)Tags.Find(t)!.GetProperty("Sample", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)];

    readonly Random random = new(seed);

    /// <summary>Dated facts in the order they were recorded; no two happened at the same moment.</summary>
    public List<Entry> Entries(int count)
    {
        List<Entry> entries = [];
        var start = Ward.Time("06-01 00:00");
        var minutes = Enumerable.Range(0, 180 * 24 * 60).ToArray();
        random.Shuffle(minutes);
        foreach (var minute in minutes.Take(count).Order())
        {
            var happened = start.AddMinutes(minute);
            var late = random.Next(10) == 0 ? random.Next(60 * 24 * 20) : random.Next(30);
            var origin = (Origin)Math.Max(0, random.Next(6) - 3);
            Entry? amends = random.Next(12) == 0 && entries is not [] ? entries[random.Next(entries.Count)] : null;
            IFact fact = amends is not null && random.Next(2) == 0 || amends?.Fact is Retraction ? new Retraction("写错") : Fact(happened);
            entries.Add(new(new(entries.Count + 1), fact, happened, happened.AddMinutes(late), "specs", origin, Amends: amends?.Id, Reason: amends is null ? null : "读错"));
        }
        return entries;
    }

    /// <summary>The same dated facts as if they had arrived in another order; an amendment still follows what it amends.</summary>
    public List<Entry> Reordered(List<Entry> entries)
    {
        var order = Enumerable.Range(0, entries.Count).ToArray();
        random.Shuffle(order);
        List<Entry> arrived = [];
        Dictionary<EntryId, EntryId> named = [];
        foreach (var i in order) Arrive(entries[i]);
        return [.. arrived.Select(e => e with { Fact = Renumbered(e.Fact, named) })];

        void Arrive(Entry entry)
        {
            if (named.ContainsKey(entry.Id)) return;
            if (entry.Amends is { } old) Arrive(entries.First(e => e.Id == old));
            named[entry.Id] = new(arrived.Count + 1);
            arrived.Add(entry with { Id = named[entry.Id], Amends = entry.Amends is { } o ? named[o] : null });
        }
    }

    /// <summary>The fact with every entry it names by number (they are the only long numbers of a fact) called by its new one.</summary>
    static IFact Renumbered(IFact fact, Dictionary<EntryId, EntryId> named)
    {
        var numbers = fact.GetType().GetProperties().Where(p => p.PropertyType == typeof(long) || p.PropertyType == typeof(long?)).ToList();
        if (numbers is []) return fact;
        var (tag, shape, body) = FactJson.Write(fact);
        var json = System.Text.Json.Nodes.JsonNode.Parse(body)!;
        foreach (var member in numbers.Select(p => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name)))
            if (json[member] is { } number && named.TryGetValue(new(number.GetValue<long>()), out var now)) json[member] = now.Value;
        return FactJson.Read(tag, shape, System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    /// <summary>A death by any route: typed, sent or imported, on its day or long after, exact or coarse or undated.</summary>
    public Entry Death(List<Entry> entries)
    {
        var last = entries.Max(e => e.RecordedAt);
        var recorded = last.AddMinutes(random.Next(1, 60 * 24 * 30));
        var precision = (Precision)random.Next(5);
        var happened = precision == Precision.Unknown ? Entry.Undated : recorded.AddMinutes(-random.Next(60 * 24 * 200));
        return new(new(entries.Count + 1), new Death(), happened, recorded, "specs", (Origin)random.Next(3), Precision: precision);
    }

    IFact Fact(DateTimeOffset happened) => random.Next(4) == 0 ? samples[random.Next(samples.Length)] : random.Next(19) switch
    {
        0 or 1 => new Temperature(36 + random.Next(45) / 10m, (Site)random.Next(6)) { HeldMinutes = random.Next(3) * 40 },
        2 or 3 or 4 => Given.Neutrophils(random.Next(40) / 10m),
        5 => Given.Platelets(random.Next(200)),
        6 => Given.Potassium(20 + random.Next(50) is var k ? k / 10m : 4),
        7 => Given.Antibiotic,
        8 => new SpecimenTaken((SpecimenKind)random.Next(3)) { Number = random.Next(3) == 0 ? null : $"B{random.Next(4)}" },
        9 => new CycleGiven(random.Next(2) == 0 ? "gastric.sox" : "自拟", random.Next(1, 6)),
        10 => new CycleOrdered("gastric.sox", random.Next(1, 6), new DateOnly(2026, 6, 1).AddDays(random.Next(180))),
        11 => new CatheterCared((CatheterKind)random.Next(4)),
        12 => new PathologyReport("腺癌") { Specimen = random.Next(2) == 0 ? null : $"B{random.Next(4)}" },
        13 => new RegimenStarted(random.Next(2) == 0 ? "gastric.sox" : "gi.mfolfox6", "方案"),
        14 => new Encounter((EncounterKind)random.Next(6)) { EndedAt = random.Next(4) == 0 ? null : happened.AddHours(random.Next(200)) },
        15 => random.Next(6) == 0 ? new HospiceAdmission("安宁病房") : new BedAssigned("肿瘤一病区", "12"),
        16 => new ProcedureDone("操作", (ProcedureKind)random.Next(8)),
        17 => new NextStep("复查") { On = new DateOnly(2026, 6, 1).AddDays(random.Next(180)), WhyNone = random.Next(9) == 0 ? "本人意愿" : null },
        _ => new TaskAnswered("picc-care/picc/2026-06-20T03:00Z", "已做"),
    };
}
