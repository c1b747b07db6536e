using System.Diagnostics;
using Xinglin.Care.Treatment.Safety;
using Xinglin.Knowledge;
using Xinglin.Knowledge.Materia;

namespace Xinglin.Bench;

/// <summary>The safety check in process: one large prescription beside ten medicines, and ten thousand ordinary ones. Drawn with a fixed seed from the herbs and medicines of the house.</summary>
static class Checking
{
    public static IEnumerable<Measured> Run(Options options, Place place)
    {
        var materia = MateriaMedica.On(Library.Default, DateTimeOffset.UtcNow)!;
        // a server that has checked before: the first hundreds are the compiler's
        for (var i = 0; i < 500; i++) SafetyCheck.Of(Draw(materia, new(i), 20, 10), materia);
        var large = Timing.Of(500, i => SafetyCheck.Of(Draw(materia, new(i), 20, 10), materia));
        yield return new("", "20 herbs beside 10 medicines, p95", large.P95, "ms", 2);
        var random = new Random(1);
        Prescribed[] many = [.. Enumerable.Range(0, 10_000).Select(_ => Draw(materia, random, random.Next(8, 17), random.Next(0, 6)))];
        var watch = Stopwatch.StartNew();
        long found = 0;
        Parallel.ForEach(many, p => Interlocked.Add(ref found, SafetyCheck.Of(p, materia).Findings.Count));
        yield return new("", $"10,000 prescriptions, {found:#,0} findings", watch.Elapsed.TotalSeconds, "s", 20);
    }

    static Prescribed Draw(MateriaMedica materia, Random random, int herbs, int drugs) => new()
    {
        Herbs = [.. Enumerable.Range(0, herbs).Select(_ => materia.Pharmacopoeia.Herbs[random.Next(materia.Pharmacopoeia.Herbs.Count)]).Select(h => new PrescribedHerb(h.Zh, (h.Most ?? 3) * (decimal)(0.5 + random.NextDouble())))],
        Drugs = [.. Enumerable.Range(0, drugs).Select(_ => materia.Medicines.All[random.Next(materia.Medicines.All.Count)].Zh)],
        Patient = new() { IsFemale = random.Next(2) == 0, Years = random.Next(20, 90), Values = new Dictionary<string, Known> { ["platelets"] = new(random.Next(10, 300)), ["potassium"] = new(2.5 + random.NextDouble() * 3), ["alt"] = new(random.NextDouble() * 6) } },
    };
}
