using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Xinglin.Exchange.Imaging;

namespace Xinglin.Web.Imaging;

/// <summary>影像系统. The hospital's picture archive, asked over DICOMweb (QIDO-RS, WADO-RS). It may be slow or away: every question has an answer or a sentence saying why not, and no chart waits for it.</summary>
public sealed class Pacs(HttpClient http, Serving serving)
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(5);

    static readonly Phrase silent = new("影像系统没有回答；报告照常可读，稍后再打开一次", "the picture archive did not answer; reports are here as always, open this again later");

    public bool IsConnected => serving.Pacs is not null;

    /// <summary>Every study the archive holds under these numbers of one person.</summary>
    public async Task<(IReadOnlyList<Study> Studies, Phrase? WhyNot)> StudiesOf(IEnumerable<string> numbers, CancellationToken gone)
    {
        List<Study> all = [];
        foreach (var number in numbers.Distinct())
        {
            var (found, why) = await Ask($"studies?PatientID={Uri.EscapeDataString(number)}&includefield=00081030&includefield=00201208", j => DicomJson.Studies(j), gone);
            if (why is not null) return ([], why);
            all.AddRange(found.Where(s => s.PatientId == number)); // an archive may match more loosely than we do
        }
        return ([.. all.DistinctBy(s => s.Uid).OrderByDescending(s => s.On)], null);
    }

    public async Task<(Study? Study, Phrase? WhyNot)> Find(string uid, CancellationToken gone)
    {
        var (found, why) = await Ask($"studies?StudyInstanceUID={uid}&includefield=00081030&includefield=00201208", j => DicomJson.Studies(j), gone);
        return (found?.FirstOrDefault(s => s.Uid == uid), why);
    }

    public Task<(IReadOnlyList<Series> Found, Phrase? WhyNot)> SeriesOf(string study, CancellationToken gone) => Ask($"studies/{study}/series?includefield=0008103E&includefield=00200011&includefield=00201209", j => DicomJson.Series(j), gone);

    public Task<(IReadOnlyList<Picture> Found, Phrase? WhyNot)> PicturesOf(string study, string series, CancellationToken gone) => Ask($"studies/{study}/series/{series}/instances?includefield=00200013", j => DicomJson.Pictures(j), gone);

    /// <summary>A picture as the archive draws it for a screen.</summary>
    /// <param name="width">at most so many pixels wide and high; null: as it is</param>
    /// <returns>JPEG bytes; null when there is none, or the archive is away</returns>
    public async Task<byte[]?> Drawn(string study, string series, string picture, int? width, CancellationToken gone)
    {
        try
        {
            using var asked = Question($"studies/{study}/series/{series}/instances/{picture}/rendered{(width is { } w ? $"?viewport={w},{w}" : "")}", "image/jpeg");
            using var until = Until(gone);
            using var answer = await http.SendAsync(asked, until.Token);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadAsByteArrayAsync(until.Token) : null;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }

    async Task<(IReadOnlyList<T> Found, Phrase? WhyNot)> Ask<T>(string path, Func<byte[], IReadOnlyList<T>> read, CancellationToken gone)
    {
        if (!IsConnected) return ([], new("没有接影像系统（启动时写 --pacs 或 XINGLIN_PACS）", "no picture archive is connected (start with --pacs or XINGLIN_PACS)"));
        try
        {
            using var asked = Question(path, "application/dicom+json");
            using var until = Until(gone);
            using var answer = await http.SendAsync(asked, until.Token);
            return answer.IsSuccessStatusCode ? (read(await answer.Content.ReadAsByteArrayAsync(until.Token)), null) : ([], silent);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or JsonException)
        {
            return ([], silent);
        }
    }

    HttpRequestMessage Question(string path, string accept)
    {
        var pacs = serving.Pacs!;
        var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(new UriBuilder(pacs) { UserName = "", Password = "", Path = pacs.AbsolutePath.TrimEnd('/') + "/" }.Uri, path));
        asked.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        if (pacs.UserInfo is { Length: > 0 } who) asked.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(who))));
        return asked;
    }

    static CancellationTokenSource Until(CancellationToken gone)
    {
        var until = CancellationTokenSource.CreateLinkedTokenSource(gone);
        until.CancelAfter(patience);
        return until;
    }
}
