using Xinglin.Care.Treatment.Decoction;

namespace Xinglin.Web.Pages.Decoction;

/// <summary>串药。A label scanned into a running job must be that job's own; whose it is instead is not said, for that is another patient.</summary>
static class OtherLabel
{
    public static IEnumerable<Problem> Problems(OpenedJob job, string? scanned)
    {
        if (string.IsNullOrWhiteSpace(scanned)) yield break;
        if (LabelCode.Read(scanned) is not { } read) yield return Unreadable;
        else if (read != (job.Chart, job.Job.Seq)) yield return Other(job.Label, scanned.Trim());
    }

    public static Problem Unreadable { get; } = new("label", new("这不是本院的标签，或没有扫全：请再扫一次", "this is none of our labels, or not the whole of it: scan again"));

    /// <param name="running">the label of the job in hand</param>
    public static Problem Other(string running, string scanned) => new("label", new(
        $"停下：标签不是同一份药。手上是 {LabelCode.Short(running)}，扫到的是 {LabelCode.Short(scanned)}。把扫到的这份拿开，核对后再扫",
        $"Stop: this label is of another medicine. In hand is {LabelCode.Short(running)}, scanned was {LabelCode.Short(scanned)}. Take it away, compare, scan again"));
}
