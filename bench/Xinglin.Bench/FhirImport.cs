using Xinglin.Exchange;
using Xinglin.Storage.Arriving;

namespace Xinglin.Bench;

/// <summary>Invented FHIR transactions from files on the disk to facts, chain and registers.</summary>
static class FhirImport
{
    const int People = 40, Encounters = 60; // about 31,000 resources, 23 MB

    public static IEnumerable<Measured> Run(Options options, Place place)
    {
        var store = place.Open();
        var folder = Directory.CreateTempSubdirectory("xinglin-bench-fhir-").FullName;
        try
        {
            var files = Enumerable.Range(0, People).Select(i => Path.Combine(folder, $"{i}.json")).ToList();
            foreach (var (i, file) in files.Index()) File.WriteAllBytes(file, InventedBundle.Make(i, Encounters));
            var warm = new Intake(store, Reader.Understand, "bench");
            warm.Take("warm", Reader.Read("warm", InventedBundle.Make(-1, Encounters)));

            var intake = new Intake(store, Reader.Understand, "bench");
            var seconds = Timing.Seconds(() =>
            {
                foreach (var file in files) intake.Take(file, Reader.Read(file, File.ReadAllBytes(file)));
            });
            var report = intake.Report();
            yield return new("", $"FHIR import, {report.Files.Sum(f => f.Received):#,0} resources from {People} files", report.Facts.Values.Sum() / seconds, "entries/s", 4000, AtLeast: true);
            var again = Timing.Seconds(() =>
            {
                foreach (var file in files) new Intake(store, Reader.Understand, "bench").Take(file, Reader.Read(file, File.ReadAllBytes(file)));
            });
            yield return new("", "the same files again, nothing new", report.Files.Sum(f => f.Received) / again, "rows/s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
