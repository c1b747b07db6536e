using Xinglin.Care.Diagnosis;
using Xinglin.Care.Diagnosis.Meetings;
using Xinglin.Facts.Meetings;
using Xinglin.Storage.Meetings;

namespace Xinglin.Web.Pages.Meetings;

/// <summary>One case before the board, as its page shows it: the question, the pack, what is lacking, what was said, what was decided, and where it stands on an agenda.</summary>
/// <param name="Number">the number the request is known by</param>
public sealed record BoardCase(OpenedChart Opened, long Number, Stated<MdtRequested> Request, CasePack Pack, BoardOpinions Opinions, DateTimeOffset Now)
{
    public MdtBoardCard? Rules { get; init; }
    public WorkUp? Work { get; init; }
    public IReadOnlyList<string> Seats { get; init; } = [];
    public Stated<MdtConclusion>? Concluded { get; init; }
    public IReadOnlyList<Stated<MdtRecommendation>> Items { get; init; } = [];
    /// <summary>Items of the list somebody was asked for, by id.</summary>
    public IReadOnlyDictionary<string, Stated<MdtChased>> Chased { get; init; } = new Dictionary<string, Stated<MdtChased>>();
    /// <summary>The meeting the page is opened in; null: outside any.</summary>
    public MeetingPlan? Plan { get; init; }
    public AgendaLine? Line { get; init; }
    /// <summary>Which board of this patient it is, counted from one.</summary>
    public int Nth { get; init; }

    public Chart Chart => Opened.Chart;
    public ChartId Id => Opened.Chart.Id;
    public MdtRequested Asked => Request.Fact;
    public string Home => Plan is { } plan ? $"/mdt/{plan.Meeting.Id}/{Id}/{Number}" : $"/charts/{Id}/mdt/{Number}";
    public DateTimeOffset? Due => Rules?.Due(Request.KnownAt, Asked.Urgent);

    /// <summary>The case before and after on the agenda; null at its ends.</summary>
    public AgendaLine? Beside(int step) => Plan is { Agenda: var all } && Line is { } line && all.ToList().FindIndex(l => l.Chart == line.Chart && l.Request == line.Request) + step is >= 0 and var at && at < all.Count ? all[at] : null;

    public static string Way(AgendaLine line) => $"/mdt/{line.Meeting}/{line.Chart}/{line.Request}";
}
