using Xinglin.Facts;
using Xinglin.Facts.Meetings;
using Xinglin.Knowledge;

namespace Xinglin.Care.Diagnosis.Meetings;

/// <summary>会诊申请登记簿。Every request to the board with what it lacks and how the opinions stand: what the coordinator's list and each member's list read, without opening a chart.</summary>
public sealed class MdtRequestRegister(Library library) : IRegister
{
    public string Name => "mdt_request";

    public IReadOnlyList<Column> Columns { get; } =
    [
        new("entry", Kind.Whole, "the request's entry number; of a corrected one, that of the first"),
        new("asked_at", Kind.Time, "when it was asked"),
        new("asked_by", Kind.Text, "account"),
        new("question", Kind.Text, "what the meeting must answer"),
        new("kind", Kind.Text, "first, progression, conversion, afterSurgery or secondOpinion"),
        new("disease", Kind.Text, "whose list counts; null: none fits"),
        new("urgent", Kind.Whole, "1 or 0"),
        new("due_at", Kind.Time, "by when it must be concluded; null: no rule is adopted"),
        new("lacking", Kind.Whole, "items of the list that are not on the chart"),
        new("lacks", Kind.Text, "the first of them in both tongues, with a bar between"),
        new("gap_reason", Kind.Text, "why it shall be discussed all the same; null: nobody said"),
        new("seats", Kind.Text, "seats asked for, with bars between"),
        new("said", Kind.Text, "seats that have spoken, each with the account: 介入科=li|中医科=su"),
        new("recommends", Kind.Whole, "opinions that recommend"),
        new("conditional", Kind.Whole, "opinions on a condition"),
        new("against", Kind.Whole, "opinions against"),
        new("parted", Kind.Whole, "1 where roads or stances part"),
        new("concluded_at", Kind.Time, "when it was concluded; null while it is open"),
        new("taken", Kind.Text, "the road taken; null while it is open"),
    ];

    public IReadOnlyList<string> Indexes => ["concluded_at", "asked_at"];

    public IEnumerable<object?[]> Rows(Chart chart)
    {
        const int Named = 6;
        foreach (var asked in chart.All<MdtRequested>())
        {
            var number = chart.NumberOf(asked.Entry);
            var board = library.For<MdtBoardCard>().On(asked.At);
            var work = library.For<WorkUpCard>().On(asked.At) is { } card ? WorkUp.Of(chart, card, asked.At, asked.Fact.Disease) : null;
            var lacking = work?.Missing.ToList() ?? [];
            var disease = asked.Fact.Disease ?? work?.DiseaseId;
            var seats = board?.SeatsFor(disease, asked.Fact.Seats) ?? asked.Fact.Seats;
            var said = BoardOpinions.Of(chart, number, seats);
            var done = chart.ConclusionOf(number);
            yield return
            [
                number.Value, asked.At, asked.Entry.Author, asked.Fact.Question, Word(asked.Fact.Kind), disease, asked.Fact.Urgent ? 1L : 0L, board?.Due(asked.KnownAt, asked.Fact.Urgent),
                (long)lacking.Count, lacking is [] ? null : $"{string.Join('、', lacking.Take(Named).Select(l => l.Item.Zh))}|{string.Join(", ", lacking.Take(Named).Select(l => l.Item.En))}", asked.Fact.GapReason,
                string.Join('|', seats), string.Join('|', said.All.Select(o => $"{o.Fact.Seat}={o.Entry.Author}")), (long)said.Count(Stance.Recommend), (long)said.Count(Stance.Conditional), (long)said.Count(Stance.Against), said.Part ? 1L : 0L,
                done is { } d ? d.At : null, done?.Fact.Taken,
            ];
        }
    }

    static string Word(BoardKind kind) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
