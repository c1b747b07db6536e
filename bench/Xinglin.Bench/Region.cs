using Xinglin.Storage;
using Xinglin.Storage.Moving;
using Xinglin.Storage.Proof;

namespace Xinglin.Bench;

/// <summary>A whole region: sown, its registers made anew, its chains walked, a copy of it saved.</summary>
static class Region
{
    public static IEnumerable<Measured> Run(Options options, Place place)
    {
        var store = place.Open();
        var entries = 0;
        var sowing = Timing.Seconds(() => entries = Lives.Sow(store, options.Charts));
        var size = $"{options.Charts:#,0} charts, {entries:#,0} entries";
        yield return new("", $"draw and sow {size}", sowing, "s", 300.0 * options.Charts / 10_000);
        yield return new("", "the same", entries / sowing, "entries/s");
        yield return new("", $"rebuild {size}", Timing.Seconds(() => store.Rebuild()), "s", 120.0 * options.Charts / 10_000);
        yield return new("", $"verify {size}", entries / Timing.Seconds(() => Sound(store)), "entries/s");
        var paper = Path.Combine(place.Folder, "backup");
        yield return new("", $"back up and verify {size}", Timing.Seconds(() => Backup.Save(store.Engine, paper, TimeProvider.System.GetUtcNow())), "s");
        yield return new("", "size of the backup", new FileInfo(paper).Length / 1e6, "MB");
    }

    static void Sound(Store store)
    {
        if (Verification.Of(store.Engine) is { Ok: false } found) throw new InvalidOperationException(found.FirstBad!.What.En);
    }
}
