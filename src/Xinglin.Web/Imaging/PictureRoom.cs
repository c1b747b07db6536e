using Xinglin.Exchange.Imaging;
using Xinglin.Facts.Arrivals;
using Xinglin.Facts.Imaging;
using Xinglin.Knowledge;

namespace Xinglin.Web.Imaging;

/// <summary>One study of a chart: what the archive says, what was reported of it, or both.</summary>
/// <param name="Stranger">the archive holds it under a number that is none of this person's: somebody must look before it is believed</param>
public sealed record StudyShown(string Uid, Study? Study, Stated<ImagingReport>? Report, bool Stranger)
{
    public DateOnly? On => Study?.On ?? (Report is { } r ? Care.HouseTime.HouseDay(r.At) : null);
}

/// <summary>What the picture archive holds of the person of an open chart. A study is theirs when the archive keeps it under one of their numbers, or a report here names it.</summary>
public sealed class PictureRoom(Pacs pacs)
{
    public bool IsConnected => pacs.IsConnected;

    public async Task<(IReadOnlyList<StudyShown> Studies, Phrase? WhyNot)> Of(Chart chart, Identity who, CancellationToken gone)
    {
        List<string> numbers = [.. who.Numbers.Select(n => n.Value)];
        var (held, why) = await pacs.StudiesOf(numbers, gone);
        if (why is not null) return ([], why);
        var reports = Reported(chart);
        List<StudyShown> all = [.. held.Select(s => new StudyShown(s.Uid, s, reports.TryGetValue(s.Uid, out var report) ? report : null, false))];
        foreach (var (uid, report) in reports.Where(r => held.All(h => h.Uid != r.Key)))
        {
            var (study, _) = await pacs.Find(uid, gone);
            all.Add(new(uid, study, report, study is not null && !numbers.Contains(study.PatientId ?? "")));
        }
        return ([.. all.OrderByDescending(s => s.On)], null);
    }

    /// <summary>One study, when it is this person's.</summary>
    public async Task<StudyShown?> Find(Chart chart, Identity who, string uid, CancellationToken gone)
    {
        if (!DicomJson.IsUid(uid)) return null;
        var (study, _) = await pacs.Find(uid, gone);
        Stated<ImagingReport>? report = Reported(chart).TryGetValue(uid, out var named) ? named : null;
        var theirs = study?.PatientId is { } id && who.Numbers.Any(n => n.Value == id);
        return theirs || report is not null ? new(uid, study, report, study is not null && !theirs) : null;
    }

    /// <summary>The pictures of every series, in their order.</summary>
    public async Task<IReadOnlyList<(Series Series, IReadOnlyList<Exchange.Imaging.Picture> Pictures)>> Series(string study, CancellationToken gone)
    {
        List<(Series, IReadOnlyList<Exchange.Imaging.Picture>)> all = [];
        foreach (var series in (await pacs.SeriesOf(study, gone)).Found) all.Add((series, (await pacs.PicturesOf(study, series.Uid, gone)).Found));
        return all;
    }

    /// <summary>The picture in the middle of the first series that has one: what stands for a study on its tile.</summary>
    public async Task<byte[]?> First(string study, int? width, CancellationToken gone) => (await Series(study, gone)).FirstOrDefault(s => s.Pictures is not []) is { Series: { } series, Pictures: var pictures }
        ? await Drawn(study, series.Uid, pictures[pictures.Count / 2].Uid, width, gone) : null;

    public Task<byte[]?> Drawn(string study, string series, string picture, int? width, CancellationToken gone) => pacs.Drawn(study, series, picture, width, gone);

    static Dictionary<string, Stated<ImagingReport>> Reported(Chart chart) => chart.All<ImagingReport>().Where(r => r.Fact.Study is { } uid && DicomJson.IsUid(uid))
        .GroupBy(r => r.Fact.Study!).ToDictionary(g => g.Key, g => g.Last());
}
